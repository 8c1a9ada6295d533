import { connectLink } from '../../net/connect-link.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'

const withinMs = 10_000

/** A person without a program, for tests: writes bytes and reads lines. */
export class BarePerson implements AsyncDisposable {
  readonly #dialogue: LinkDialogue

  private constructor(dialogue: LinkDialogue) {
    this.#dialogue = dialogue
  }

  /** Connects. @throws Error when it cannot. */
  static async connect(port: number): Promise<BarePerson> {
    const connected = await connectLink('127.0.0.1', port, withinMs)
    if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
    return new BarePerson(new LinkDialogue(connected.link))
  }

  write(bytes: string | Buffer): void {
    this.#dialogue.link.write(Buffer.from(bytes))
  }

  /** The next line, or the kind of what came instead. */
  async line(): Promise<string> {
    const came = await this.#dialogue.line(200_000, withinMs)
    return came.kind === 'line' ? came.bytes.toString() : `(${came.kind})`
  }

  /** Sends FIN. */
  end(): void {
    this.#dialogue.link.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#dialogue.link.destroy()
  }
}

/** Two people who talk with each other: who has the turn, and the other one. */
export async function connectPair(port: number): Promise<readonly [BarePerson, BarePerson]> {
  const first = await BarePerson.connect(port)
  const second = await BarePerson.connect(port)
  const heard = [await first.line(), await second.line()].join()
  if (heard === 'TURNO,ESPERA') return [first, second]
  throw new Error(`they heard ${heard}`)
}
