import type { CutEvidence } from '../faults/evidence.ts'
import type { Place, Way } from './delivery.ts'

/** Bytes of one way as they came from the program that said them; over UDP one datagram. */
export interface Passage {
  readonly way: Way
  /** The number of the connection, from 0. */
  readonly connection: number
  /** How many bytes of this way of the connection came before. */
  readonly offset: number
  /** What is kept of them: all, or their beginning; of the middle of a long stream, nothing. */
  readonly bytes: Buffer
  readonly totalBytes: number
  /** On the clock of `performance.now()`. */
  readonly atMs: number
}

/** What the network did besides delivering. */
export type Disturbance =
  | { readonly kind: 'cut'; readonly place: Place; readonly evidence: CutEvidence; readonly atMs: number }
  /** Passages that were said apart came as one. */
  | { readonly kind: 'joined'; readonly place: Place; readonly passages: number; readonly atMs: number }
  | { readonly kind: 'delayed'; readonly place: Place; readonly ms: number; readonly atMs: number }
  | { readonly kind: 'lost'; readonly place: Place; readonly atMs: number }
  | {
      readonly kind: 'datagram'
      readonly way: Way
      readonly index: number
      readonly act: 'drop' | 'repeat' | 'hold' | 'delay'
      readonly bytes: number
      readonly atMs: number
    }

/** How one side of a connection came to its end. */
export interface Ending {
  readonly connection: number
  /** The program that ended it. */
  readonly by: 'server' | 'client'
  readonly how: 'end' | 'reset' | 'refused'
  readonly atMs: number
}

/** Everything that went through the network between two programs. */
export interface Conversation {
  readonly transport: 'tcp' | 'udp'
  readonly passages: readonly Passage[]
  readonly disturbances: readonly Disturbance[]
  readonly endings: readonly Ending[]
  /** How many connections there were; over UDP, how many addresses spoke. */
  readonly connections: number
  /** How many disturbances, endings, and passages of late connections happened that are not kept. */
  readonly unkept: number
}
