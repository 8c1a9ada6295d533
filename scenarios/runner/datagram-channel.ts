import { createHash } from 'node:crypto'
import type { Pace } from '../../conformance/model/pace.ts'
import type { Session } from '../../reference/net/session.ts'
import { say } from '../words/say.ts'
import type { Channel, ChannelArrival } from './channel.ts'

/** So many different datagrams are remembered. */
const mostRemembered = 10_000

/** A conversation in which each datagram is a message. */
export class DatagramChannel implements Channel {
  readonly headerBytes = 0
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  readonly #came = new Set<string>()
  #isRepeat = false

  constructor(name: string, session: Session, pace: Pace) {
    this.name = name
    this.session = session
    this.pace = pace
  }

  get isRepeat(): boolean {
    return this.#isRepeat
  }

  async next(withinMs: number): Promise<ChannelArrival> {
    const since = performance.now()
    const arrival = await this.session.next(withinMs)
    if (arrival.kind === 'bytes') {
      this.#remember(arrival.bytes)
      return { kind: 'message', body: arrival.bytes }
    }
    const values = { peer: this.name, ms: Math.round(performance.now() - since) }
    return {
      kind: arrival.kind,
      rest: Buffer.alloc(0),
      why: () => ({
        reason: { code: 'no-answer', text: say('stream-nothing', values), pictures: [] },
        facts: { answer: 'none', timed: true },
      }),
    }
  }

  onWire(body: Buffer): Buffer {
    return body
  }

  fields(): readonly [] {
    return []
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]()
  }

  #remember(body: Buffer): void {
    const key = createHash('sha256').update(body).digest('base64')
    this.#isRepeat = this.#came.has(key)
    if (this.#came.size < mostRemembered) this.#came.add(key)
  }
}
