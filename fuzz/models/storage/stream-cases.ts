import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { conclude } from '../../engine/conclude.ts'
import { cutScenario, joinScenario } from './counterexample-scenarios.ts'
import { type CutRegion, cutProperty } from './cut-property.ts'
import { check, fuzzCase, type Workshop } from './fuzz-case.ts'
import { joinProperty } from './join-property.ts'
import { say } from './words/say.ts'

/** ST-G1 under random cuts. */
export const cutInvariance: TestCase<ServerContext> = fuzzCase(
  { id: 'storage/fuzz/cut-invariance', requirement: 'ST-G1', aspect: 'cut', purpose: say('purpose-cut') },
  (workshop) => cutRequests(workshop, 'body', 1),
)

/** ST-G12 under random cuts. */
export const headerCutInvariance: TestCase<ServerContext> = fuzzCase(
  {
    id: 'storage/fuzz/header-cut-invariance',
    requirement: 'ST-G12',
    level: 'should',
    aspect: 'cut',
    purpose: say('purpose-header-cut'),
  },
  (workshop) => cutRequests(workshop, 'header', 0.5),
)

/** ST-G2 under random joins. */
export const joinInvariance: TestCase<ServerContext> = fuzzCase(
  {
    id: 'storage/fuzz/join-invariance',
    requirement: 'ST-G2',
    aspect: 'joined',
    purpose: say('purpose-join'),
  },
  async (workshop) => {
    const { anySpelling, lines, context } = workshop
    const outcome = await check(workshop, joinProperty(anySpelling, lines), 0.5, lines.lanesFor(context.fuzzRuns * 0.5))
    conclude(context, outcome, { name: 'storage-join', scenario: (example) => joinScenario(example, lines.files) })
  },
)

async function cutRequests(workshop: Workshop, region: CutRegion, share: number): Promise<void> {
  const { context, lines, anySpelling } = workshop
  const property = cutProperty(region, anySpelling, context, lines)
  const outcome = await check(workshop, property, share, lines.lanesFor(context.fuzzRuns * share))
  conclude(context, outcome, {
    name: `storage-${region}-cut`,
    scenario: (example) => cutScenario(example, region, lines.files),
  })
}
