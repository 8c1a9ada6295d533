import type { Text } from './text.ts'
import type { Transport } from './transport.ts'

/**
 * How many clients a server serves: many at once, one after the other, only one in its life, or not known because
 * it answered nobody.
 */
export type Concurrency = 'many' | 'iterative' | 'one-life' | 'unknown'

/** What was found out about a server before its first case. */
export interface ServerTraits {
  readonly concurrency: Concurrency
  /** The slowest of the measured answers, in milliseconds; undefined when nothing was answered. */
  readonly answeringMs: number | undefined
  /** The transport over which it was reached; the exercise's own when absent. */
  readonly transport?: Transport
  /** The wire profile that it turned out to speak; the canonical one when absent. */
  readonly wire?: string
  /** Anything else an exercise measured, under names of its own. */
  readonly details: Readonly<Record<string, string>>
  readonly observations: readonly Text[]
}
