import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'

const withinMs = 5000

/** One side of a conversation for tests, without manners of its own: it sends what it is told and reads lines and bytes. */
export class BareTalker implements AsyncDisposable {
  readonly tcp: TcpSession
  #came = Buffer.alloc(0)

  constructor(tcp: TcpSession) {
    this.tcp = tcp
  }

  /** Connects as a client. @throws Error when nobody listens. */
  static async open(port: number): Promise<BareTalker> {
    const connected = await connectTcp('127.0.0.1', port, withinMs)
    if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
    return new BareTalker(connected.session)
  }

  async send(bytes: string | Buffer): Promise<void> {
    await this.tcp.write(Buffer.from(bytes))
  }

  /** The next line without its end, or `end` or `reset` in angle brackets. @throws Error when neither comes in time. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#came.indexOf('\n')
      if (end >= 0) return String(this.#take(end + 1).subarray(0, end))
      const came = await this.tcp.next(withinMs)
      if (came.kind === 'deadline') throw new Error(`waited for a line; came: ${this.#came}`)
      if (came.kind !== 'bytes') return `<${came.kind}>`
      this.#came = Buffer.concat([this.#came, came.bytes])
    }
  }

  /** Exactly so many bytes. @throws Error when they do not come in time. */
  async bytes(size: number): Promise<Buffer> {
    while (this.#came.length < size) {
      const came = await this.tcp.next(withinMs)
      if (came.kind !== 'bytes')
        throw new Error(`waited for ${size} bytes; ${this.#came.length} came, then ${came.kind}`)
      this.#came = Buffer.concat([this.#came, came.bytes])
    }
    return this.#take(size)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }

  #take(bytes: number): Buffer {
    const taken = this.#came.subarray(0, bytes)
    this.#came = this.#came.subarray(bytes)
    return taken
  }
}
