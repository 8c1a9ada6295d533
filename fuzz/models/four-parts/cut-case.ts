import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { cutScenario } from './counterexample-scenarios.ts'
import { cutProperty } from './cut-property.ts'
import { check, fuzzCase } from './fuzz-case.ts'
import { say } from './words/say.ts'

/** FP-G1 under random cuts. */
export const cutInvariance: TestCase<ServerContext> = fuzzCase(
  {
    id: 'four-parts/fuzz/cut-invariance',
    requirement: 'FP-G1',
    aspect: 'cut',
    dependsOn: ['four-parts/connection/several-files', 'four-parts/store/not-divisible-by-four'],
    purpose: say('purpose-cut'),
  },
  async (context, lanes) => {
    const outcome = await check(context, cutProperty(context, lanes), 1, lanes.lanesFor(context.fuzzRuns))
    conclude(context, outcome, { name: 'four-parts-cut', scenario: cutScenario })
  },
)
