import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { survivalScenario } from './counterexample-scenarios.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { survivalProperty } from './survival-property.ts'
import { say } from './words/say.ts'

/** FP-G6 under random damage. */
export const survival: TestCase<ServerContext> = fuzzCase(
  {
    id: 'four-parts/fuzz/survival',
    requirement: 'FP-G6',
    aspect: 'invalid',
    dependsOn: ['four-parts/connection/several-files'],
    needs: { connections: 'several' },
    leaves: 'dirty',
    purpose: say('purpose-survival'),
  },
  async (context, lanes) => {
    const outcome = await check(context, survivalProperty(context, lanes), 0.4, 1)
    conclude(context, outcome, { name: 'four-parts-survival', scenario: survivalScenario })
  },
)
