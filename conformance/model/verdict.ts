/** What one case, requirement or run came to. */
export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'error' | 'not-applicable'

const gravity: Record<Verdict, number> = { 'not-applicable': 0, pass: 1, inconclusive: 2, fail: 3, error: 4 }

/** The graver of two verdicts; what does not apply weighs nothing. */
export function graver(a: Verdict, b: Verdict): Verdict {
  return gravity[a] >= gravity[b] ? a : b
}

/** The gravest of many verdicts; `not-applicable` when there is none. */
export function gravest(verdicts: Iterable<Verdict>): Verdict {
  let worst: Verdict = 'not-applicable'
  for (const verdict of verdicts) worst = graver(worst, verdict)
  return worst
}
