import type { Pace } from '../../conformance/model/pace.ts'
import type { ByteField } from '../../conformance/model/reason.ts'
import { frameMissing } from '../../conformance/oracles/expect-frame.ts'
import { frameFields } from '../../conformance/oracles/picture.ts'
import { FramedPeer } from '../../conformance/peers/framed-peer.ts'
import type { Session } from '../../reference/net/session.ts'
import { encodeFrame } from '../../reference/wire/length-prefix.ts'
import type { Channel, ChannelArrival } from './channel.ts'
import type { LengthFraming } from './framing.ts'

/** A connection that carries length-prefixed messages. */
export class LengthChannel implements Channel {
  readonly isRepeat = false
  readonly #peer: FramedPeer

  constructor(name: string, session: Session, pace: Pace, { field, maxBodyBytes }: LengthFraming) {
    this.#peer = new FramedPeer(name, session, pace, field, maxBodyBytes)
  }

  get name(): string {
    return this.#peer.name
  }

  get session(): Session {
    return this.#peer.session
  }

  get pace(): Pace {
    return this.#peer.pace
  }

  get headerBytes(): number {
    return this.#peer.field.bytes
  }

  async next(withinMs: number): Promise<ChannelArrival> {
    const arrival = await this.#peer.nextFrame(withinMs)
    if (arrival.kind === 'frame') return { kind: 'message', body: arrival.body }
    return { kind: arrival.kind, rest: arrival.rest, why: () => frameMissing(this.#peer, arrival) }
  }

  onWire(body: Buffer): Buffer {
    return encodeFrame(body, this.#peer.field)
  }

  fields(totalBytes: number): readonly ByteField[] {
    return frameFields(totalBytes, this.headerBytes)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#peer[Symbol.asyncDispose]()
  }
}
