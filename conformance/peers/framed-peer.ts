import type { Session } from '../../reference/net/session.ts'
import { encodeFrame, type LengthField } from '../../reference/wire/length-prefix.ts'
import {
  type FrameProgress,
  type FrameTooLong,
  LengthPrefixDecoder,
} from '../../reference/wire/length-prefix-decoder.ts'
import type { Pace } from '../model/pace.ts'

/** What came of waiting for a frame; `rest` holds the bytes of the frame that did not get whole. */
export type FrameArrival =
  | { readonly kind: 'frame'; readonly body: Buffer }
  | { readonly kind: 'too-long'; readonly frame: FrameTooLong; readonly rest: Buffer }
  | {
      readonly kind: 'end' | 'reset' | 'deadline'
      readonly progress: FrameProgress
      readonly rest: Buffer
      readonly waitedMs: number
    }

/** One connection of the harness that speaks length-prefixed frames; for servers and for clients under test. */
export class FramedPeer implements AsyncDisposable {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  readonly field: LengthField
  readonly maxBodyBytes: number
  readonly #decoder: LengthPrefixDecoder
  readonly #bodies: Buffer[] = []

  constructor(name: string, session: Session, pace: Pace, field: LengthField, maxBodyBytes: number) {
    this.name = name
    this.session = session
    this.pace = pace
    this.field = field
    this.maxBodyBytes = maxBodyBytes
    this.#decoder = new LengthPrefixDecoder(field, maxBodyBytes)
  }

  /** Sends `body` in one frame and one write. */
  send(body: Uint8Array): Promise<void> {
    return this.session.write(encodeFrame(body, this.field))
  }

  /** Sends bytes as they are. */
  sendBytes(bytes: Buffer): Promise<void> {
    return this.session.write(bytes)
  }

  /** The next whole frame, or how far it got. */
  async nextFrame(withinMs: number = this.pace.answerMs): Promise<FrameArrival> {
    const since = performance.now()
    while (this.#bodies.length === 0) {
      const tooLong = this.#decoder.tooLong
      if (tooLong) return { kind: 'too-long', frame: tooLong, rest: Buffer.concat([tooLong.header, tooLong.followed]) }
      const arrival = await this.session.next(Math.max(0, since + withinMs - performance.now()))
      if (arrival.kind === 'bytes') this.#bodies.push(...this.#decoder.push(arrival.bytes))
      else
        return {
          kind: arrival.kind,
          progress: this.#decoder.progress,
          rest: this.#decoder.rest,
          waitedMs: performance.now() - since,
        }
    }
    return { kind: 'frame', body: this.#bodies.shift() as Buffer }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]()
  }
}
