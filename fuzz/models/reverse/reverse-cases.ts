import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { onlyOverTcp } from '../../../conformance/suites/reverse/only-over-tcp.ts'
import { profileOf } from '../../../conformance/suites/reverse/reverse-exchange.ts'
import { needEnds } from '../../../conformance/suites/reverse/wire-form.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import { RenewedLanes } from '../../engine/renewed-lanes.ts'
import { textScenario } from './counterexample-scenario.ts'
import { textProperty } from './text-property.ts'
import { say } from './words/say.ts'

const mostCuts = 4

/** RV-S3 under texts of every kind of character. */
export const anyText: TestCase<ServerContext> = {
  id: 'reverse/fuzz/any-text',
  role: 'server',
  requirement: 'RV-S3',
  aspect: 'valid',
  dependsOn: ['reverse/text/characters'],
  purpose: say('purpose-text'),
  run: (context) => check(context, 0),
}

/** RV-G1 under random cuts. */
export const cutInvariance: TestCase<ServerContext> = onlyOverTcp({
  id: 'reverse/fuzz/cut-invariance',
  role: 'server',
  requirement: 'RV-G1',
  aspect: 'cut',
  dependsOn: ['reverse/fuzz/any-text', 'reverse/cut/line-at-any-byte', 'reverse/cut/inside-a-character'],
  purpose: say('purpose-cut'),
  run: (context) => check(context, mostCuts),
})

async function check(context: ServerContext, cuts: number): Promise<void> {
  needEnds(profileOf(context))
  const { seed, fuzzRuns: runs, pace } = context
  await using lanes = new RenewedLanes(context)
  const shrink = { tries: 80, withinMs: Math.min(15_000, 10 * pace.answerMs) }
  const property = textProperty(context, lanes, cuts)
  const outcome = await checkConcurrently(property, { seed, runs, lanes: lanes.lanesFor(runs), shrink })
  conclude(context, outcome, { name: cuts > 0 ? 'reverse-cut' : 'reverse-text', scenario: textScenario })
}
