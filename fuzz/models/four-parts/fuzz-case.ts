import { NotApplicable } from '../../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import type { Outcome } from '../../engine/outcome.ts'
import type { Property } from '../../engine/property.ts'
import { UploadLanes } from './upload-lanes.ts'
import { say } from './words/say.ts'

/** A case that checks properties of the canonical wire over connections of its own. */
export function fuzzCase(
  traits: Omit<TestCase<ServerContext>, 'role' | 'run'>,
  run: (context: ServerContext, lanes: UploadLanes) => Promise<void>,
): TestCase<ServerContext> {
  return {
    ...traits,
    role: 'server',
    run: async (context) => {
      if (context.wire === 'unframed') throw new NotApplicable({ code: 'unframed', text: say('needs-lines') })
      await using lanes = new UploadLanes(context)
      await run(context, lanes)
    },
  }
}

/** Checks a property on `share` of the runs that were asked for, at least one. */
export function check<T>(
  { seed, fuzzRuns, pace }: ServerContext,
  property: Property<T>,
  share: number,
  lanes: number,
): Promise<Outcome<T>> {
  const shrink = { tries: 80, withinMs: Math.min(15_000, 10 * pace.answerMs) }
  return checkConcurrently(property, { seed, runs: Math.max(1, Math.round(fuzzRuns * share)), lanes, shrink })
}
