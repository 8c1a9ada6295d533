import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { firstImageOf } from '../../../conformance/suites/image/service.ts'
import type { Scenario, Step } from '../../../scenarios/runner/scenario.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import { RenewedLanes } from '../../engine/renewed-lanes.ts'
import { hostileBytes, hurtfulName, type SurvivalExample, survivalProperty } from './survival-property.ts'
import { say } from './words/say.ts'

/** IM-G6 under random names. */
export const survival: TestCase<ServerContext> = {
  id: 'image/fuzz/survival',
  role: 'server',
  requirement: 'IM-G6',
  aspect: 'invalid',
  dependsOn: ['image/send/first-image'],
  needs: { connections: 'several' },
  leaves: 'dirty',
  purpose: say('purpose-survival'),
  run: async (context) => {
    const { seed, fuzzRuns: runs, pace } = context
    const image = await firstImageOf(context)
    await using lanes = new RenewedLanes(context)
    const shrink = { tries: 80, withinMs: Math.min(15_000, 10 * pace.answerMs) }
    const outcome = await checkConcurrently(survivalProperty(context, lanes), { seed, runs, lanes: 1, shrink })
    conclude(context, outcome, { name: 'image-survival', scenario: (example) => survivalScenario(example, image.name) })
  },
}

/** The conversation in which one client’s name hurts another, on the canonical wire. */
function survivalScenario(example: SurvivalExample, name: string): Scenario {
  const peer = 'ana'
  const departure: Step = example.ending === 'end' ? { end: hurtfulName } : { reset: hurtfulName }
  return {
    scenario: 1,
    id: 'fuzz-survival',
    exercise: 'image',
    title: say('title-survival'),
    requirement: 'IM-G6',
    peers: [peer, hurtfulName],
    steps: [
      { connect: hurtfulName },
      { send: { peer: hurtfulName, bytes: hostileBytes(example).toString('hex') } },
      { pause: { gaps: 2, because: say('because-read').en } },
      departure,
      { connect: peer },
      { send: { peer, line: name } },
      { expect: { peer, 'line-matches': '^OK \\d+' } },
    ],
  }
}
