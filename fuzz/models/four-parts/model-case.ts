import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { modelScenario } from './counterexample-scenarios.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { modelProperty } from './model-property.ts'
import { say } from './words/say.ts'

/** FP-S6 under random sequences of files, of all sizes and some of them under one name. */
export const modelEquality: TestCase<ServerContext> = fuzzCase(
  {
    id: 'four-parts/fuzz/model-equality',
    requirement: 'FP-S6',
    aspect: 'valid',
    dependsOn: ['four-parts/connection/several-files', 'four-parts/store/empty-parts'],
    needs: { launched: true },
    purpose: say('purpose-model'),
  },
  async (context, lanes) => {
    const outcome = await check(context, modelProperty(context, lanes), 0.4, lanes.lanesFor(context.fuzzRuns * 0.4))
    conclude(context, outcome, { name: 'four-parts-model', scenario: modelScenario })
  },
)
