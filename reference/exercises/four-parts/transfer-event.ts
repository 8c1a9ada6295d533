import type { Wire } from './protocol.ts'

/** One thing that a client said; `part` counts from 0. */
export type TransferEvent =
  | { readonly kind: 'ip'; readonly address: string }
  | { readonly kind: 'file'; readonly name: string; readonly size: number | undefined }
  | { readonly kind: 'bytes'; readonly part: number; readonly bytes: Buffer }
  | { readonly kind: 'part-end'; readonly part: number }
  | { readonly kind: 'malformed'; readonly problem: TransferProblem }

/** Why what came is no message; nothing is decoded after it. */
export type TransferProblem = 'too-long' | 'no-utf8' | 'no-ip' | 'no-file'

/** Turns what a client sends into events, whatever pieces it arrives in. */
export interface TransferDecoder {
  /** How the answers are written. */
  readonly wire: Wire
  /** Whether something came whose end only a pause can mark. */
  readonly needsPause: boolean
  /** Whether nothing of an unfinished message came since the last whole file. */
  readonly isBetweenFiles: boolean
  /** Takes the next piece; the events are made while they are read. The piece must not be changed afterwards. */
  push(piece: Buffer): Iterable<TransferEvent>
  /** The sender has paused. */
  pause(): Iterable<TransferEvent>
  /** What was announced was refused: the next message is an address again. */
  startOver(): void
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of some bytes, or nothing when they are no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
