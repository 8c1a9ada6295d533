import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

/** Whom a datagram came from or goes to. */
export interface UdpAddress {
  readonly host: string
  readonly port: number
}

/** What a UDP port tells its owner. */
export interface UdpListener {
  received(bytes: Buffer, from: UdpAddress): void
  /** A datagram could not be sent, or the system reported that nobody listens at the other end. */
  failed?(code: string): void
}

/** The most content that one datagram over IPv4 can carry, in bytes (RFC 768 and RFC 791). */
export const maxDatagramBytes = 65_507

const receiveBufferBytes = 4 * 1024 * 1024

/** One UDP socket that hands over what comes at once and keeps no history, for programs that run for long. */
export class UdpPort implements AsyncDisposable {
  readonly #socket: Socket
  readonly #listener: UdpListener
  #closed: Promise<void> | undefined
  #unsent = 0
  #wake: () => void = () => {}

  private constructor(socket: Socket, listener: UdpListener) {
    this.#socket = socket
    this.#listener = listener
    socket.on('message', (bytes, from) => listener.received(bytes, addressOf(from)))
    socket.on('error', (error: NodeJS.ErrnoException) => listener.failed?.(error.code ?? error.message))
  }

  /** Binds `host` and `port`; port 0 lets the system choose. @throws the system's error, for example EADDRINUSE. */
  static bind(host: string, port: number, listener: UdpListener): Promise<UdpPort> {
    return new Promise((resolve, reject) => {
      const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
      socket.once('error', reject)
      socket.bind(port, host, () => {
        socket.off('error', reject)
        resolve(UdpPort.over(socket, listener))
      })
    })
  }

  /** Takes over a socket that is bound already, for example one that came from another process. */
  static over(socket: Socket, listener: UdpListener): UdpPort {
    enlargeBuffer(socket)
    return new UdpPort(socket, listener)
  }

  /**
   * A port of the system's choice that speaks with `to` alone: others are not heard, and a closed port at the other
   * end is reported as ECONNREFUSED. @throws the system's error.
   */
  static connect(to: UdpAddress, listener: UdpListener): Promise<UdpPort> {
    return new Promise((resolve, reject) => {
      const socket = createSocket(to.host.includes(':') ? 'udp6' : 'udp4')
      socket.once('error', reject)
      socket.connect(to.port, to.host, (error?: Error) => {
        socket.off('error', reject)
        if (error) {
          socket.close()
          reject(error)
          return
        }
        enlargeBuffer(socket)
        resolve(new UdpPort(socket, listener))
      })
    })
  }

  get port(): number {
    return (this.#socket.address() as AddressInfo).port
  }

  /** Sends one datagram to `to`, or to whom the port is connected with; a failure is told to the listener. */
  send(bytes: Buffer, to?: UdpAddress): void {
    // nobody can be reached at port 0, though a datagram may claim to come from there
    if (this.#closed || to?.port === 0) return
    this.#unsent++
    const done = (error: Error | null) => {
      this.#unsent--
      if (this.#unsent === 0) this.#wake()
      if (error && !this.#closed) this.#listener.failed?.((error as NodeJS.ErrnoException).code ?? error.message)
    }
    if (to) this.#socket.send(bytes, to.port, to.host, done)
    else this.#socket.send(bytes, done)
  }

  /** Takes no more datagrams and gives the port back, once everything that was sent has left. */
  close(): Promise<void> {
    this.#closed ??= this.#closeWhenSent()
    return this.#closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #closeWhenSent(): Promise<void> {
    while (this.#unsent > 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()))
  }
}

function addressOf({ address, port }: RemoteInfo): UdpAddress {
  return { host: address, port }
}

/** What arrives in a burst is lost where the system's own buffer is too small; a system that allows less gives what it can. */
function enlargeBuffer(socket: Socket): void {
  try {
    socket.setRecvBufferSize(receiveBufferBytes)
  } catch {
    // the system's own size has to do
  }
}
