import type { Session } from '../../reference/net/session.ts'
import type { Pace } from '../model/pace.ts'
import type { StreamPeer } from './stream-peer.ts'

/** What came of waiting for bytes; anything but `whole` gives what came until then and leaves it unread. */
export interface RawArrival {
  readonly kind: 'whole' | 'end' | 'reset' | 'deadline'
  readonly bytes: Buffer
  readonly waitedMs: number
}

const newline = 0x0a

/** One connection of the harness that speaks lines, counted bytes or unframed text; for servers and for clients under test. */
export class RawPeer implements StreamPeer {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  #received: Buffer = Buffer.alloc(0)

  constructor(name: string, session: Session, pace: Pace) {
    this.name = name
    this.session = session
    this.pace = pace
  }

  /** Sends bytes as they are. */
  sendBytes(bytes: Buffer): Promise<void> {
    return this.session.write(bytes)
  }

  /** Sends a text in UTF-8. */
  sendText(text: string): Promise<void> {
    return this.session.write(Buffer.from(text))
  }

  /** What came and was not taken yet. */
  get unread(): Buffer {
    return this.#received
  }

  /** The next line, its end included. */
  line(withinMs: number = this.pace.answerMs): Promise<RawArrival> {
    return this.#take((received) => received.indexOf(newline) + 1, withinMs)
  }

  /** The next `count` bytes. */
  exactly(count: number, withinMs: number = this.pace.answerMs): Promise<RawArrival> {
    if (count === 0) return Promise.resolve({ kind: 'whole', bytes: Buffer.alloc(0), waitedMs: 0 })
    return this.#take((received) => (received.length >= count ? count : 0), withinMs)
  }

  /**
   * A reply without a mark at its end: it is whole as soon as `isWhole` says so, or when nothing more came for
   * `quietMs` after its beginning, or when the connection ended after it.
   */
  async reply(
    isWhole: (received: Buffer) => boolean = () => false,
    withinMs: number = this.pace.answerMs,
    quietMs: number = this.pace.silenceMs,
  ): Promise<RawArrival> {
    const since = performance.now()
    for (;;) {
      if (this.#received.length > 0 && isWhole(this.#received)) return this.#whole(this.#received.length, since)
      const left = since + withinMs - performance.now()
      const isQuiet = this.#received.length > 0
      const arrival = await this.session.next(Math.max(0, isQuiet ? quietMs : left))
      if (arrival.kind === 'bytes') this.#keep(arrival.bytes)
      else if (isQuiet) return this.#whole(this.#received.length, since)
      else return { kind: arrival.kind, bytes: this.#received, waitedMs: performance.now() - since }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]()
  }

  async #take(length: (received: Buffer) => number, withinMs: number): Promise<RawArrival> {
    const since = performance.now()
    for (;;) {
      const upTo = length(this.#received)
      if (upTo > 0) return this.#whole(upTo, since)
      const arrival = await this.session.next(Math.max(0, since + withinMs - performance.now()))
      if (arrival.kind !== 'bytes')
        return { kind: arrival.kind, bytes: this.#received, waitedMs: performance.now() - since }
      this.#keep(arrival.bytes)
    }
  }

  #keep(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes])
  }

  #whole(upTo: number, since: number): RawArrival {
    const bytes = this.#received.subarray(0, upTo)
    this.#received = this.#received.subarray(upTo)
    return { kind: 'whole', bytes, waitedMs: performance.now() - since }
  }
}
