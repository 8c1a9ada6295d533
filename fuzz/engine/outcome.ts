import type { Facts } from '../../conformance/model/facts.ts'
import type { Reason } from '../../conformance/model/reason.ts'

/** How many examples were run, and for how many of them the fault was seen to happen. */
export interface Tally {
  readonly examples: number
  readonly withEvidence: number
  /** Sha256 of every byte that the examples up to the deciding one sent, in their order, whatever the timing. */
  readonly digest: string
}

/** What checking a property came to. */
export type Outcome<T> =
  | ({ readonly kind: 'passed' } & Tally)
  | ({
      readonly kind: 'failed'
      readonly counterexample: T
      /** How many times the counterexample was made smaller. */
      readonly shrinks: number
      readonly seed: number
      /** The number of the example, then the choice taken at each shrink. */
      readonly path: string
      readonly reason: Reason
      readonly facts: Facts
      /** Whether it broke again when it was run alone. */
      readonly confirmed: boolean
    } & Tally)
  | ({ readonly kind: 'undecided'; readonly why: Reason } & Tally)
