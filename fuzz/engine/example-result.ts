import type { Facts } from '../../conformance/model/facts.ts'
import type { Reason } from '../../conformance/model/reason.ts'

/** What one example came to. */
export type ExampleResult =
  /** The property held; `seen` tells whether the fault that the example is about demonstrably happened. */
  | { readonly kind: 'held'; readonly seen: boolean; readonly sent: readonly Uint8Array[] }
  | { readonly kind: 'broke'; readonly reason: Reason; readonly facts: Facts; readonly sent: readonly Uint8Array[] }
  /** The example says nothing, for example because the subject does not take the message when it comes whole either. */
  | { readonly kind: 'unjudged'; readonly why: Reason; readonly sent: readonly Uint8Array[] }

/** How an example is to be run. */
export interface ExampleRun {
  readonly lane: number
  /** Nothing else is going on at the subject. */
  readonly alone: boolean
  /** Hasty while many smaller counterexamples are tried, thorough before somebody is accused. */
  readonly patience: 'hasty' | 'usual' | 'thorough'
}
