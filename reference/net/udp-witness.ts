import { createSocket, type Socket } from 'node:dgram'

/** Listens on a UDP port and tells whether anything came: how a program that took the wrong transport is found out. */
export class UdpWitness implements AsyncDisposable {
  readonly #socket: Socket
  #datagrams = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('message', () => this.#datagrams++)
  }

  /** A witness on `port`; undefined when somebody else has it. */
  static listen(host: string, port: number): Promise<UdpWitness | undefined> {
    return new Promise((resolve) => {
      const socket = createSocket('udp4')
      socket.once('error', () => resolve(undefined))
      socket.bind(port, host, () => {
        socket.removeAllListeners('error')
        socket.on('error', () => {})
        resolve(new UdpWitness(socket))
      })
    })
  }

  /** How many datagrams came. */
  get datagrams(): number {
    return this.#datagrams
  }

  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((resolve) => this.#socket.close(() => resolve()))
  }
}
