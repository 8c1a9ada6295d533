import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import { modelProperty } from './model-property.ts'
import { modelScenario } from './model-scenario.ts'
import { say } from './words/say.ts'

/** Examples at once, where the server takes many clients. */
const mostLanes = 6

/** RS-S3 under random commands of several clients: what is on the disk in the end, and what `ls` shows. */
export const modelEquality: TestCase<ServerContext> = {
  id: 'remote-shell/fuzz/model-equality',
  role: 'server',
  requirement: 'RS-S3',
  aspect: 'valid',
  dependsOn: [
    'remote-shell/reply/after-each-command',
    'remote-shell/write/exact-text',
    'remote-shell/remove/removes',
    'remote-shell/move/moves',
  ],
  needs: { launched: true },
  purpose: say('purpose-model'),
  run: async (context) => {
    const { seed, fuzzRuns, pace, traits } = context
    const property = await modelProperty(context)
    const outcome = await checkConcurrently(property, {
      seed,
      runs: fuzzRuns,
      lanes: traits.concurrency === 'many' ? Math.max(1, Math.min(mostLanes, Math.floor(fuzzRuns / 4))) : 1,
      shrink: { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) },
    })
    conclude(context, outcome, { name: 'remote-shell-model', scenario: modelScenario })
  },
}
