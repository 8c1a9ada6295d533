import type { Text } from '../model/text.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Outcome } from '../runner/run-case.ts'

/** What judging one case again came to: a verdict, or why the record does not tell one. */
export type ReplayFate =
  | { readonly kind: 'judged'; readonly verdict: Verdict; readonly outcome: Outcome }
  | { readonly kind: 'undecided'; readonly why: Text }
