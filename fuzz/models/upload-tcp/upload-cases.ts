import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { type Conclusion, conclude } from '../../engine/conclude.ts'
import type { Property } from '../../engine/property.ts'
import { modelScenario, survivalScenario } from './counterexample-scenarios.ts'
import { modelProperty } from './model-property.ts'
import { survivalProperty } from './survival-property.ts'
import { say } from './words/say.ts'

/** Examples at once, where the server takes many clients. */
const mostLanes = 4

/** UT-S3 under random files, offered again and again, their contents cut: what each name holds in the end. */
export const modelEquality: TestCase<ServerContext> = {
  id: 'upload-tcp/fuzz/model-equality',
  role: 'server',
  requirement: 'UT-S3',
  aspect: 'valid',
  dependsOn: ['upload-tcp/overwrite/shorter-file', 'upload-tcp/keep/next-client', 'upload-tcp/cut/content-at-any-byte'],
  needs: { launched: true, connections: 'several' },
  purpose: say('purpose-model'),
  run: (context) =>
    check(context, modelProperty(context), mostLanes, { name: 'upload-tcp-model', scenario: modelScenario }),
}

/** UT-G6 under random damage. */
export const survival: TestCase<ServerContext> = {
  id: 'upload-tcp/fuzz/survival',
  role: 'server',
  requirement: 'UT-G6',
  aspect: 'invalid',
  dependsOn: ['upload-tcp/next/one-after-another'],
  needs: { connections: 'several' },
  leaves: 'dirty',
  purpose: say('purpose-survival'),
  run: (context) =>
    check(context, survivalProperty(context), 1, {
      name: 'upload-tcp-survival',
      scenario: (example) => survivalScenario(context, example),
    }),
}

/** Checks a property on half of the runs that were asked for, and concludes. */
async function check<T>(
  context: ServerContext,
  property: Property<T>,
  most: number,
  conclusion: Conclusion<T>,
): Promise<void> {
  const { seed, fuzzRuns, pace, traits } = context
  const runs = Math.max(1, Math.round(fuzzRuns / 2))
  const outcome = await checkConcurrently(property, {
    seed,
    runs,
    lanes: traits.concurrency === 'many' ? Math.max(1, Math.min(most, Math.floor(runs / 3))) : 1,
    shrink: { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) },
  })
  conclude(context, outcome, conclusion)
}
