import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { framedProfile } from '../../../conformance/suites/simple-ftp/cases/cut.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { type Conclusion, conclude } from '../../engine/conclude.ts'
import type { Property } from '../../engine/property.ts'
import { cutScenario, modelScenario } from './counterexample-scenarios.ts'
import { cutProperty } from './cut-property.ts'
import { FtpLanes } from './ftp-lanes.ts'
import { modelProperty } from './model-property.ts'
import { say } from './words/say.ts'

const common = { role: 'server', needs: { claim: 'subir', launched: true } } as const

/** FT-G1 under random cuts of an uploaded content. */
export const cutInvariance: TestCase<ServerContext> = {
  ...common,
  id: 'simple-ftp/fuzz/cut-invariance',
  requirement: 'FT-G1',
  aspect: 'cut',
  dependsOn: ['simple-ftp/upload/small-file'],
  purpose: say('purpose-cut'),
  run: async (context) => {
    framedProfile(context)
    await check(context, cutProperty, 1, { name: 'simple-ftp-cut', scenario: cutScenario })
  },
}

/** FT-S4 under random sequences of uploads and downloads of any bytes. */
export const modelEquality: TestCase<ServerContext> = {
  ...common,
  id: 'simple-ftp/fuzz/model-equality',
  requirement: 'FT-S4',
  aspect: 'valid',
  dependsOn: ['simple-ftp/upload/small-file'],
  purpose: say('purpose-model'),
  run: (context) => check(context, modelProperty, 0.5, { name: 'simple-ftp-model', scenario: modelScenario }),
}

/** Checks a property on `share` of the runs that were asked for, and concludes. */
async function check<T>(
  context: ServerContext,
  property: (context: ServerContext, lanes: FtpLanes) => Property<T>,
  share: number,
  conclusion: Conclusion<T>,
): Promise<void> {
  const { seed, fuzzRuns, pace } = context
  await using lanes = new FtpLanes(context)
  const runs = Math.max(1, Math.round(fuzzRuns * share))
  const shrink = { tries: 80, withinMs: Math.min(15_000, 10 * pace.answerMs) }
  const outcome = await checkConcurrently(property(context, lanes), { seed, runs, lanes: lanes.lanesFor(runs), shrink })
  conclude(context, outcome, conclusion)
}
