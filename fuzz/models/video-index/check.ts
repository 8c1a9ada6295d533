import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import type { Outcome } from '../../engine/outcome.ts'
import type { Property } from '../../engine/property.ts'

/** Checks a property on `share` of the runs that were asked for, at least one. */
export function check<T>(
  { seed, fuzzRuns, pace }: ServerContext,
  property: Property<T>,
  share: number,
  lanes: number,
): Promise<Outcome<T>> {
  const runs = Math.max(1, Math.round(fuzzRuns * share))
  const shrink = { tries: 40, withinMs: Math.min(4000, 6 * pace.answerMs) }
  return checkConcurrently(property, { seed, runs, lanes, shrink })
}
