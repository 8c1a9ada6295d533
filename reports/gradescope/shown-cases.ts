import type { CaseResult, RequirementResult, Visibility } from '../../conformance/model/report.ts'

/** When a test is shown; the words are Gradescope's. */
export type Shown = Visibility | 'visible'

/** From what everybody sees to what nobody sees. */
const order: readonly Shown[] = ['visible', 'after_due_date', 'after_published', 'hidden']

/** When the test of a requirement is shown, and what of its cases may be told in it. */
export interface ShownCases {
  readonly visibility: Shown
  readonly cases: readonly CaseResult[]
  /** Cases that may only be seen later than the test, or never. */
  readonly kept: readonly CaseResult[]
}

/**
 * A requirement is shown with the first of the cases that gave it its verdict: where all of them are hidden, so is the
 * test, for its verdict alone would tell how they went. Every case that is shown later than the test is kept out of it.
 */
export function shownCases({ verdict }: RequirementResult, own: readonly CaseResult[]): ShownCases {
  const deciding = own.filter((result) => result.verdict === verdict)
  const ranks = (deciding.length > 0 ? deciding : own).map(rank)
  const open = ranks.length > 0 ? Math.min(...ranks) : 0
  return {
    visibility: order[open] ?? 'visible',
    cases: own.filter((result) => rank(result) <= open),
    kept: own.filter((result) => rank(result) > open),
  }
}

function rank({ visibility }: CaseResult): number {
  return order.indexOf(visibility ?? 'visible')
}
