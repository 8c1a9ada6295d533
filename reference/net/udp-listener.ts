import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { UdpSession } from './udp-session.ts'

const receiveBufferBytes = 4 * 1024 * 1024

/** A UDP port that hands out a session for each address from which datagrams come. */
export class UdpListener implements AsyncDisposable {
  readonly #socket: Socket
  readonly #sessions = new Map<string, UdpSession>()
  readonly #waiting: UdpSession[] = []
  /** Told whenever somebody new waits to be accepted. */
  onSession: () => void = () => {}
  #wake: (() => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => {})
    socket.on('message', (bytes, { address: host, port }) => {
      const key = `${host} ${port}`
      const known = this.#sessions.get(key)
      const session = known ?? this.#open({ host, port })
      session.arrive(bytes, { host, port })
      if (known) return
      this.#sessions.set(key, session)
      this.#waiting.push(session)
      this.#wake?.()
      this.onSession()
    })
  }

  /** Listens on `host`; port 0 lets the system choose. @throws the system's error, for example EADDRINUSE. */
  static listen(host = '127.0.0.1', port = 0): Promise<UdpListener> {
    return new Promise((resolve, reject) => {
      const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: receiveBufferBytes })
      socket.once('error', reject)
      socket.bind(port, host, () => {
        socket.off('error', reject)
        resolve(new UdpListener(socket))
      })
    })
  }

  get port(): number {
    return (this.#socket.address() as AddressInfo).port
  }

  /** The next session, with its first datagram, or nothing when nobody new spoke within `withinMs`. */
  async accept(withinMs: number): Promise<UdpSession | undefined> {
    const at = performance.now() + withinMs
    for (;;) {
      const session = this.#waiting.shift()
      const left = at - performance.now()
      if (session || left <= 0) return session
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((resolve) => this.#socket.close(() => resolve()))
  }

  #open(from: { readonly host: string; readonly port: number }): UdpSession {
    const { address } = this.#socket.address() as AddressInfo
    return new UdpSession(
      {
        localAddress: address,
        localPort: this.port,
        send: (bytes, to) =>
          new Promise((resolve) =>
            this.#socket.send(bytes, to.port, to.host, (error) =>
              resolve(error ? ((error as NodeJS.ErrnoException).code ?? error.message) : undefined),
            ),
          ),
        close: async () => {},
      },
      from,
    )
  }
}
