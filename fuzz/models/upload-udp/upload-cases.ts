import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { requireRepeat } from '../../../conformance/suites/upload-udp/hurried.ts'
import { unlessDropped } from '../../../conformance/suites/upload-udp/unless-dropped.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { type Conclusion, conclude } from '../../engine/conclude.ts'
import type { Property } from '../../engine/property.ts'
import { modelScenario, orderScenario } from './counterexample-scenarios.ts'
import { modelProperty } from './model-property.ts'
import { orderProperty } from './order-property.ts'
import { say } from './words/say.ts'

/** Examples at once, where the server takes many clients. */
const mostLanes = 6
const portOf = ({ subject }: ServerContext): number => subject.port

/** UU-S3 under random files, offered again and again: what each name holds in the end. */
export const modelEquality: TestCase<ServerContext> = unlessDropped(
  {
    id: 'upload-udp/fuzz/model-equality',
    role: 'server',
    requirement: 'UU-S3',
    aspect: 'valid',
    dependsOn: ['upload-udp/ask/existing-name'],
    needs: { launched: true, connections: 'several' },
    purpose: say('purpose-model'),
    run: (context) =>
      check(context, modelProperty(context), 0.5, { name: 'upload-udp-model', scenario: modelScenario }),
  },
  portOf,
)

/** UU-S9.1 under random orders and repeats of the pieces. */
export const anyOrder: TestCase<ServerContext> = {
  id: 'upload-udp/fuzz/any-order',
  role: 'server',
  requirement: 'UU-S9.1',
  aspect: 'faulted',
  dependsOn: ['upload-udp/store/awkward-sizes', 'upload-udp/repeats/answered-again'],
  needs: { launched: true },
  purpose: say('purpose-order'),
  run: (context) => {
    requireRepeat(context.profile)
    return check(context, orderProperty(context), 1, { name: 'upload-udp-order', scenario: orderScenario })
  },
}

/** Checks a property on `share` of the runs that were asked for, and concludes. */
async function check<T>(
  context: ServerContext,
  property: Property<T>,
  share: number,
  conclusion: Conclusion<T>,
): Promise<void> {
  const { seed, fuzzRuns, pace, traits } = context
  const runs = Math.max(1, Math.round(fuzzRuns * share))
  const outcome = await checkConcurrently(property, {
    seed,
    runs,
    lanes: traits.concurrency === 'many' ? Math.max(1, Math.min(mostLanes, Math.floor(runs / 4))) : 1,
    shrink: { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) },
  })
  conclude(context, outcome, conclusion)
}
