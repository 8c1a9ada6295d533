import type { Fields } from './template.ts'

/** What was heard: a message, something that is none of those awaited, or why nothing came. */
export type Heard =
  | HeardMessage
  | { readonly kind: 'unknown'; readonly bytes: Buffer }
  | {
      readonly kind: 'end' | 'reset' | 'deadline'
      /** The message that had begun; absent when nothing had. */
      readonly message?: string
      /** What came of it. */
      readonly bytes: Buffer
      readonly waitedMs: number
    }

/** A message that was heard whole; `bytes` are those of its texts, without what marks their ends. */
export interface HeardMessage {
  readonly kind: 'message'
  readonly message: string
  readonly fields: Fields
  readonly bytes: Buffer
}

/** A piece of a message that was heard, or what came instead. */
export type PartHeard =
  | { readonly ok: true; readonly fields: Fields; readonly bytes: Buffer }
  | { readonly ok: false; readonly heard: Exclude<Heard, HeardMessage> }
