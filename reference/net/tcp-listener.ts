import { type AddressInfo, createServer, type Server } from 'node:net'
import { TcpSession } from './tcp-session.ts'

/** A listening TCP socket that hands out its connections one by one. */
export class TcpListener implements AsyncDisposable {
  readonly #server: Server
  readonly #waiting: TcpSession[] = []
  readonly #all = new Set<TcpSession>()
  /** Told whenever somebody new waits to be accepted. */
  onSession: () => void = () => {}
  #wake: (() => void) | undefined

  private constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => {
      const session = new TcpSession(socket)
      this.#all.add(session)
      socket.once('close', () => this.#all.delete(session))
      this.#waiting.push(session)
      this.#wake?.()
      this.onSession()
    })
  }

  /** Listens on `host`; port 0 lets the system choose. @throws the system's error, for example EADDRINUSE. */
  static listen(host = '127.0.0.1', port = 0): Promise<TcpListener> {
    return new Promise((resolve, reject) => {
      const server = createServer({ allowHalfOpen: true })
      const listener = new TcpListener(server)
      server.once('error', reject)
      server.listen({ host, port }, () => {
        server.off('error', reject)
        resolve(listener)
      })
    })
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** The next connection, or nothing when none came within `withinMs`. */
  async accept(withinMs: number): Promise<TcpSession | undefined> {
    const at = performance.now() + withinMs
    while (this.#waiting.length === 0) {
      const left = at - performance.now()
      if (left <= 0) return undefined
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    return this.#waiting.shift()
  }

  /** Accepts no more connections; those that exist go on. */
  async stopAccepting(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
      if (this.#all.size > 0) resolve()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await Promise.all([...this.#all].map((session) => session[Symbol.asyncDispose]()))
    await closed
  }
}
