import type { Failure } from '../runner/diagnosis-rule.ts'
import type { Region } from './cut-places.ts'
import type { Way } from './delivery.ts'

/** What the rules that name a mistake are told of a pair: how its network delivered, and where. */
export interface PairFacts {
  readonly delivery: 'cut' | 'byte-by-byte' | 'joined' | 'slow' | 'lost' | 'loss' | 'repeats' | 'reorder'
  readonly region?: Region
  readonly way?: Way
  /** The sheet gives the wire: its texts have ends. */
  readonly isFramed?: true
  /** The code of the reason for which the outcome is another. */
  readonly outcome: string
  readonly terminals: string
}

/** What a failure of a pair under a disturbance found out; undefined when it failed plainly. */
export function pairFactsOf({ facts }: Pick<Failure, 'facts'>): PairFacts | undefined {
  return facts.details?.['pair'] as PairFacts | undefined
}

/** How many bytes more there were than expected in what came differently; undefined where that is not known. */
export function surplusOf({ facts: { details = {} } }: Pick<Failure, 'facts'>): number | undefined {
  const { actual, expected } = details
  return Buffer.isBuffer(actual) && Buffer.isBuffer(expected) ? actual.length - expected.length : undefined
}
