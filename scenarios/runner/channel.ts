import type { Facts } from '../../conformance/model/facts.ts'
import type { Pace } from '../../conformance/model/pace.ts'
import type { ByteField, Reason } from '../../conformance/model/reason.ts'
import type { Session } from '../../reference/net/session.ts'
import type { Taking } from './framing.ts'

/** What came of waiting for a message. */
export type ChannelArrival =
  | { readonly kind: 'message'; readonly body: Buffer }
  | {
      readonly kind: 'end' | 'reset' | 'deadline' | 'too-long'
      /** The bytes that came and make no whole message. */
      readonly rest: Buffer
      /** Why no message came, for a failure. */
      readonly why: () => { readonly reason: Reason; readonly facts: Facts }
    }

/** One connection, cut into messages in the way of an exercise. */
export interface Channel extends AsyncDisposable {
  readonly name: string
  readonly session: Session
  readonly pace: Pace
  /** The length of what stands before each body. */
  readonly headerBytes: number
  /** The message that `next` gave last had come before, as datagrams do. */
  readonly isRepeat: boolean
  /** The next message; on a stream what `taking` says. */
  next(withinMs: number, taking?: Taking): Promise<ChannelArrival>
  /** A body as it stands in the byte stream. */
  onWire(body: Buffer): Buffer
  /** The named parts of so many bytes, for a picture. */
  fields(totalBytes: number): readonly ByteField[]
}
