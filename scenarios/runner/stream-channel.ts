import type { Pace } from '../../conformance/model/pace.ts'
import { pictureOf } from '../../conformance/oracles/picture.ts'
import type { Arrival } from '../../reference/net/arrival.ts'
import type { Session } from '../../reference/net/session.ts'
import { say } from '../words/say.ts'
import type { Channel, ChannelArrival } from './channel.ts'
import type { Taking } from './framing.ts'

/** No expectation needs more than this; whoever sends more without end is not listened to. */
const mostWaitingBytes = 64 * 1024 * 1024

/** A connection that carries texts and contents as they are. */
export class StreamChannel implements Channel {
  readonly headerBytes = 0
  readonly isRepeat = false
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  #pieces: Buffer[] = []
  #bytes = 0

  constructor(name: string, session: Session, pace: Pace) {
    this.name = name
    this.session = session
    this.pace = pace
  }

  async next(withinMs: number, { extent, endsAtSilence }: Taking = {}): Promise<ChannelArrival> {
    const since = performance.now()
    const left = () => Math.max(0, since + withinMs - performance.now())
    for (;;) {
      const whole = extent?.(this.#joined())
      if (whole !== undefined) return { kind: 'message', body: this.#take(whole) }
      const isReply = (!extent || endsAtSilence === true) && this.#bytes > 0
      const isFull = this.#bytes >= mostWaitingBytes
      const arrival = isFull
        ? ({ kind: 'deadline' } as const)
        : await this.session.next(isReply ? Math.min(this.pace.silenceMs, left()) : left())
      if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
      else if (isReply) return { kind: 'message', body: this.#take(this.#bytes) }
      else return this.#nothing(arrival, Math.round(performance.now() - since))
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

  #nothing({ kind }: Exclude<Arrival, { kind: 'bytes' }>, ms: number): ChannelArrival {
    const rest = this.#joined()
    const values = { peer: this.name, ms, have: rest.length }
    const isLate = kind === 'deadline'
    const isPart = rest.length > 0
    const code = isLate ? (isPart ? 'partial-answer' : 'no-answer') : kind === 'end' ? 'closed-early' : 'reset-early'
    const text = say(
      isLate ? (isPart ? 'stream-partial' : 'stream-nothing') : kind === 'end' ? 'stream-closed' : 'stream-reset',
      values,
    )
    const pictures = isPart ? [pictureOf(rest, say('received-picture', { peer: this.name }))] : []
    const facts = { answer: isLate ? 'none' : 'closed', timed: isLate } as const
    return { kind, rest, why: () => ({ reason: { code, text, pictures }, facts }) }
  }

  #keep(bytes: Buffer): void {
    this.#pieces.push(bytes)
    this.#bytes += bytes.length
  }

  #joined(): Buffer {
    if (this.#pieces.length > 1) this.#pieces = [Buffer.concat(this.#pieces)]
    return this.#pieces[0] ?? Buffer.alloc(0)
  }

  #take(count: number): Buffer {
    const all = this.#joined()
    const rest = all.subarray(count)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#bytes = rest.length
    return all.subarray(0, count)
  }
}
