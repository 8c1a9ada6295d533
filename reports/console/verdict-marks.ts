import type { Verdict } from '../../conformance/model/verdict.ts'

/** One character per verdict. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✕',
  inconclusive: '?',
  error: '!',
  'not-applicable': '-',
}

/** The colour of each verdict on a terminal, by its name in `util.styleText`. */
export const verdictColours = {
  pass: 'green',
  fail: 'red',
  inconclusive: 'yellow',
  error: 'magenta',
  'not-applicable': 'gray',
} as const satisfies Readonly<Record<Verdict, string>>
