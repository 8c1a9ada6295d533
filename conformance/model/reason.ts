import type { Text } from './text.ts'

/** A named range of bytes, end exclusive: `length`, `JSON`, `rest` … */
export interface ByteField {
  readonly start: number
  readonly end: number
  readonly name: Text
}

/** Bytes with their fields named and the place that matters marked. */
export interface BytePicture {
  /** Base64. */
  readonly bytes: string
  /** Offset of the first byte of `bytes` in the whole message, when it is a window on a longer one. */
  readonly offset: number
  readonly totalBytes: number
  readonly fields: readonly ByteField[]
  /** The offending range within `bytes`, end exclusive. */
  readonly mark?: { readonly start: number; readonly end: number; readonly text: Text }
  readonly caption: Text
}

/** Why a verdict is not `pass`: what was expected, what came, and the bytes that show it. */
export interface Reason {
  /** Stable, machine readable: `no-answer`, `board-differs`, `closed-early` … */
  readonly code: string
  readonly text: Text
  readonly expected?: Text
  readonly actual?: Text
  readonly pictures?: readonly BytePicture[]
  /** Of `depends-on`: the id of the case that did not pass. */
  readonly dependsOn?: string
}
