import { UdpDialogue } from '../../net/udp-dialogue.ts'

const withinMs = 10_000

/** A person without a program, for tests: sends and reads datagrams. */
export class BarePerson implements AsyncDisposable {
  readonly #dialogue: UdpDialogue

  private constructor(dialogue: UdpDialogue) {
    this.#dialogue = dialogue
  }

  /** Opens a port towards the server. */
  static async open(port: number): Promise<BarePerson> {
    return new BarePerson(await UdpDialogue.open({ host: '127.0.0.1', port }))
  }

  send(bytes: string | Buffer): void {
    this.#dialogue.send(Buffer.from(bytes))
  }

  /** The next datagram as text, or the kind of what came instead. */
  async heard(): Promise<string> {
    const came = await this.#dialogue.next(withinMs)
    return came.kind === 'datagram' ? came.bytes.toString() : `(${came.kind})`
  }

  /** Sends and gives the next datagram. */
  ask(bytes: string | Buffer): Promise<string> {
    this.send(bytes)
    return this.heard()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dialogue[Symbol.asyncDispose]()
  }
}

/** Two people who talk with each other: who has the turn, and the other one. */
export async function joinPair(port: number): Promise<readonly [BarePerson, BarePerson]> {
  const first = await BarePerson.open(port)
  const second = await BarePerson.open(port)
  first.send('UNIRSE')
  const heard = [await second.ask('UNIRSE'), await first.heard()].join()
  if (heard === 'ESPERA,TURNO') return [first, second]
  throw new Error(`they heard ${heard}`)
}
