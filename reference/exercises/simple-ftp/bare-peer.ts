import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'

const withinMs = 5000

/** A bare conversation with a server of this exercise, for tests that send what no client would. */
export class BarePeer implements AsyncDisposable {
  readonly tcp: TcpSession
  #came: Buffer = Buffer.alloc(0)

  private constructor(tcp: TcpSession) {
    this.tcp = tcp
  }

  /** Connects to a server on this machine. @throws Error when it refuses. */
  static async open(port: number): Promise<BarePeer> {
    const connected = await connectTcp('127.0.0.1', port, withinMs)
    if ('problem' in connected) throw new Error(`no connection to port ${port}: ${connected.problem.code}`)
    return new BarePeer(connected.session)
  }

  /** Sends bytes as they are, one piece after the other. */
  async send(...pieces: readonly (Buffer | string)[]): Promise<void> {
    for (const piece of pieces) await this.tcp.write(Buffer.from(piece as string))
  }

  /** The next line without its end. @throws Error when none comes, telling what came instead. */
  async line(): Promise<string> {
    while (!this.#came.includes('\n')) await this.#more()
    const end = this.#came.indexOf('\n')
    const line = this.#came.subarray(0, end).toString('utf8')
    this.#came = this.#came.subarray(end + 1)
    return line
  }

  /** The next `size` bytes. @throws Error when fewer come. */
  async content(size: number): Promise<Buffer> {
    while (this.#came.length < size) await this.#more()
    const content = this.#came.subarray(0, size)
    this.#came = this.#came.subarray(size)
    return content
  }

  /** Waits for the end of the connection; gives what came before it. @throws Error when it does not end. */
  async rest(): Promise<string> {
    for (;;) {
      const arrival = await this.tcp.next(withinMs)
      if (arrival.kind === 'deadline') throw new Error('waited for the end of the connection')
      if (arrival.kind !== 'bytes') return this.#came.toString('utf8')
      this.#came = Buffer.concat([this.#came, arrival.bytes])
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.tcp[Symbol.asyncDispose]()
  }

  async #more(): Promise<void> {
    const arrival = await this.tcp.next(withinMs)
    if (arrival.kind !== 'bytes') throw new Error(`waited for more than ${this.#came}, and there came: ${arrival.kind}`)
    this.#came = Buffer.concat([this.#came, arrival.bytes])
  }
}
