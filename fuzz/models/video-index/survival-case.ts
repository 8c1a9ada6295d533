import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { check } from './check.ts'
import { survivalScenario } from './counterexample-scenarios.ts'
import { survivalProperty } from './survival-property.ts'
import { say } from './words/say.ts'

/** VI-G6 under random bytes and random words. */
export const survival: TestCase<ServerContext> = {
  id: 'video-index/fuzz/survival',
  role: 'server',
  requirement: 'VI-G6',
  level: 'should',
  aspect: 'invalid',
  purpose: say('purpose-survival'),
  needs: { connections: 'several' },
  leaves: 'dirty',
  dependsOn: ['video-index/register/answers-again'],
  run: async (context) => {
    const outcome = await check(context, survivalProperty(context), 0.25, 1)
    conclude(context, outcome, { name: 'video-index-survival', scenario: survivalScenario })
  },
}
