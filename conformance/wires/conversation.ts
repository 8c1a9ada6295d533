import type { Session } from '../../reference/net/session.ts'
import type { Pace } from '../model/pace.ts'
import type { FrameArrival } from './frame-reader.ts'
import type { Fields } from './template.ts'
import type { Framing, TextPart, WireProfile } from './wire-profile.ts'

/** What the longer pieces of a message need of the conversation that they belong to. */
export interface Conversation {
  readonly session: Session
  readonly pace: Pace
  readonly profile: WireProfile
  readonly known: Fields
  sayText(part: Pick<TextPart, 'template' | 'framing'>, fields: Fields): Promise<void>
  /** Puts a frame back, so that it is the next one; it is then no repeat of itself. */
  putBack(bytes: Buffer): void
  nextFrame(framing: Framing, withinMs: number): Promise<FrameArrival>
}
