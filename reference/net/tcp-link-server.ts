import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { TcpLink } from './tcp-link.ts'

/** A listening TCP socket that hands over every connection as a link that nobody reads yet. */
export class TcpLinkServer implements AsyncDisposable {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #wake: (() => void) | undefined

  private constructor(server: Server, onLink: (link: TcpLink) => void) {
    this.#server = server
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => {
        this.#sockets.delete(socket)
        if (this.#sockets.size === 0) this.#wake?.()
      })
      onLink(new TcpLink(socket))
    })
  }

  /** Listens on `host`; port 0 lets the system choose. @throws the system's error, for example EADDRINUSE. */
  static listen(host: string, port: number, onLink: (link: TcpLink) => void): Promise<TcpLinkServer> {
    return new Promise((resolve, reject) => {
      const server = createServer({ allowHalfOpen: true, pauseOnConnect: true })
      const links = new TcpLinkServer(server, onLink)
      server.once('error', reject)
      server.listen({ host, port, backlog: 1024 }, () => {
        server.off('error', reject)
        resolve(links)
      })
    })
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Accepts no more, waits up to `withinMs` for the connections to end by themselves, and destroys those that are left. */
  async close(withinMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    if (this.#sockets.size > 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close(0)
  }
}
