import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'

const withinMs = 5000

/** A bare conversation with a central server, for tests that know what the answer has to be. */
export class IndexSession implements AsyncDisposable {
  readonly tcp: TcpSession
  #came: Buffer = Buffer.alloc(0)

  private constructor(tcp: TcpSession) {
    this.tcp = tcp
  }

  /** Connects from a loopback address, which stands for a machine. @throws Error when the server refuses. */
  static async open(port: number, from = '127.0.0.1'): Promise<IndexSession> {
    const connected = await connectTcp('127.0.0.1', port, withinMs, from)
    if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
    return new IndexSession(connected.session)
  }

  /** Sends a command in one piece. */
  send(command: string): Promise<void> {
    return this.tcp.write(Buffer.from(command))
  }

  /** Takes as many bytes as `expected` has and gives them as text. @throws Error when fewer come. */
  async answer(expected: string): Promise<string> {
    const need = Buffer.byteLength(expected)
    while (this.#came.length < need) {
      const arrival = await this.tcp.next(withinMs)
      if (arrival.kind !== 'bytes')
        throw new Error(`waited for «${expected}»; came «${this.#came.toString()}» and ${arrival.kind}`)
      this.#came = Buffer.concat([this.#came, arrival.bytes])
    }
    const text = this.#came.subarray(0, need).toString()
    this.#came = this.#came.subarray(need)
    return text
  }

  /** Sends a command and gives the answer, which has as many bytes as `expected`. */
  async ask(command: string, expected: string): Promise<string> {
    await this.send(command)
    return this.answer(expected)
  }

  /** What came and was not taken. */
  get rest(): string {
    return this.#came.toString()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }
}
