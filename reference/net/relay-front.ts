import { type AddressInfo, createServer, type Server } from 'node:net'
import type { TcpHandle } from './listening-handle.ts'
import { RelayEnd } from './relay-end.ts'

/** Connections beyond so many at once are reset, so that their number never decides how much memory a relay takes. */
const mostConnections = 256

/** The listening side of a TCP relay, opened here or elsewhere; every connection is handed over as a `RelayEnd`. */
export class RelayFront implements AsyncDisposable {
  readonly #server: Server
  readonly #ends = new Set<RelayEnd>()

  private constructor(server: Server, onEnd: (end: RelayEnd) => void) {
    this.#server = server
    // a connection that could not be accepted is the client's loss, which it learns by itself
    server.on('error', () => undefined)
    server.on('connection', (socket) => {
      const end = new RelayEnd(socket)
      if (this.#ends.size >= mostConnections) {
        end.reset()
        return
      }
      this.#ends.add(end)
      end.onClosed = () => this.#ends.delete(end)
      onEnd(end)
    })
  }

  /** Listens on `host`; port 0 lets the system choose. @throws the system's error, for example EADDRINUSE. */
  static listen(host: string, port: number, onEnd: (end: RelayEnd) => void): Promise<RelayFront> {
    return new Promise((resolve, reject) => {
      const server = createServer({ allowHalfOpen: true })
      server.once('error', reject)
      server.listen({ host, port, backlog: 1024 }, () => {
        server.off('error', reject)
        resolve(new RelayFront(server, onEnd))
      })
    })
  }

  /** Takes over a socket that listens already, for example one that came from another process; disposal closes it. */
  static over(handle: TcpHandle, onEnd: (end: RelayEnd) => void): RelayFront {
    // a server that comes from another process was made there without our options
    Object.assign(handle, { allowHalfOpen: true })
    return new RelayFront(handle, onEnd)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await Promise.all([...this.#ends].map((end) => end[Symbol.asyncDispose]()))
    await closed
  }
}
