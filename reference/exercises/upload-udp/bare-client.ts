import { UdpDialogue } from '../../net/udp-dialogue.ts'

const withinMs = 5000

/** A client that sends what it is told and nothing else, for tests. */
export class BareClient implements AsyncDisposable {
  readonly #udp: UdpDialogue

  private constructor(udp: UdpDialogue) {
    this.#udp = udp
  }

  static async open(port: number): Promise<BareClient> {
    return new BareClient(await UdpDialogue.open({ host: '127.0.0.1', port }))
  }

  /** Sends a text and gives the next answer. */
  async ask(text: string | Buffer): Promise<string> {
    this.send(text)
    return await this.answer()
  }

  send(text: string | Buffer): void {
    this.#udp.send(Buffer.from(text))
  }

  /** The next answer. @throws Error when none comes in time. */
  async answer(): Promise<string> {
    const came = await this.#udp.next(withinMs)
    if (came.kind !== 'datagram') throw new Error(`waited for an answer and got ${came.kind}`)
    return came.bytes.toString()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#udp[Symbol.asyncDispose]()
  }
}
