import type { Text } from './text.ts'

/** Who moved: `out` = the harness to the subject, `in` = the subject to the harness, `event` = no bytes (open, cut, close …). */
export type Direction = 'out' | 'in' | 'event'

/** What an entry without bytes tells. */
export type TranscriptEvent =
  | 'open'
  | 'refused'
  | 'end-sent'
  | 'end-received'
  | 'reset-sent'
  | 'reset-received'
  | 'cut-seen'
  | 'cut-unseen'
  | 'deadline'
  | 'keyboard'
  | 'terminal'
  | 'exit'
  | 'restart'
  | 'fault'

/** One thing that happened between a peer of the harness and the subject. */
export interface TranscriptEntry {
  /** Milliseconds since the case began. */
  readonly tMs: number
  /** The name of the harness's peer (`ana`, `luis` …), or `subject` for what the program itself showed. */
  readonly peer: string
  readonly direction: Direction
  /** Base64; empty for an event. */
  readonly bytes: string
  /** How many bytes there really were, when `bytes` was shortened for the report. */
  readonly totalBytes?: number
  readonly event?: TranscriptEvent
  /**
   * Between two programs of a pair, on the connection of the client `peer`: where the bytes go. With it `in` (and what
   * is received) is what came to our network from a program, `out` (and what is sent) what the network handed on.
   */
  readonly way?: 'to-server' | 'to-client'
  /** Of `open`: the ports of both ends of the connection. */
  readonly ports?: { readonly harness: number; readonly subject: number }
  readonly note?: Text
}
