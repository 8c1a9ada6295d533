import type { Came } from '../../../reference/net/link-reader.ts'
import type { CutEvidence } from '../../faults/evidence.ts'
import type { Way } from '../delivery.ts'

/** One way of one connection, as the network that delivers it sees it. */
export interface Lane {
  readonly connection: number
  readonly way: Way
  /** How many bytes of this way were delivered so far. */
  readonly deliveredBytes: number
  /** When somebody last said something, whichever way. */
  readonly lastSaidAtMs: number
  /** What the program says next, or how it ended; `silence` when neither came within `withinMs`, while something is held back. */
  next(withinMs?: number): Promise<Came>
  /** Delivers bytes; resolves once the kernel has taken them. */
  write(bytes: Buffer): Promise<void>
  /** Waits, with bounded patience, until the receiving program has read all that was delivered; `cheaply`, the kernel is asked only now and then. */
  meet(how?: 'cheaply'): Promise<CutEvidence>
  /** The same, remembered as a cut before the next byte. */
  cut(how?: 'cheaply'): Promise<CutEvidence>
  /** Passages that were said apart come as one: the next bytes that are delivered. */
  join(passages: number): void
  /** What is delivered next was late by so much. */
  delay(ms: number): void
  /** Ends both sides of the connection here; nothing is delivered any more. */
  lose(how: 'end' | 'reset'): void
  /** Holds back what was said for so long. */
  pause(ms: number): Promise<void>
}

/** Delivers what one way says until it ends, and gives how it ended. */
export type Deliver = (lane: Lane) => Promise<Came>
