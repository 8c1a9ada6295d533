import type { Closed, RecordedEvent, Way } from './recorded-event.ts'

/** Somebody called. */
export interface SaidOpen {
  readonly kind: 'open'
  readonly client: number
}

/**
 * One message, however the network cut it: a `frame` with its length field, a `line` with its end, a `content` of
 * announced size, a `datagram`, a `turn`, which is all that one side says until the other one speaks, or a `rest` that
 * is no whole message.
 */
export interface SaidMessage {
  readonly kind: 'message'
  readonly client: number
  readonly way: Way
  readonly form: 'frame' | 'line' | 'content' | 'datagram' | 'turn' | 'rest'
  readonly bytes: Buffer
  readonly otherPort?: number
  /** How long this side had been silent before it, where that alone tells it from what was said before. */
  readonly pausedMs?: number
}

/** What people would tell of a conversation: who called, what was said, who left. */
export type Said = SaidOpen | SaidMessage | Closed

/** Makes messages out of the pieces of a conversation; what it gives does not depend on how the network cut them. */
export interface Divider {
  take(event: RecordedEvent): Said[]
  /** What is left when nothing comes any more. */
  finish(): Said[]
}

/** All messages of a conversation, in the order in which they were complete. */
export function divided(events: readonly RecordedEvent[], divider: Divider): Said[] {
  return [...events.flatMap((event) => divider.take(event)), ...divider.finish()]
}
