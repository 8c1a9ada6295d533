import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { freshVideo, notFound } from '../../../conformance/suites/video-index/fresh.ts'
import { openPeer } from '../../../conformance/suites/video-index/open-peer.ts'
import { ask } from '../../../conformance/suites/video-index/oracles/ask.ts'
import { isReply } from '../../../conformance/suites/video-index/oracles/reply-kind.ts'
import { conclude } from '../../engine/conclude.ts'
import { check } from './check.ts'
import { modelScenario } from './counterexample-scenarios.ts'
import { IndexMachines } from './index-machines.ts'
import { modelProperty } from './model-property.ts'
import { say } from './words/say.ts'

/** How many examples run at once where many clients are served. */
const lanes = 4

/** VI-S2 over random turns of several machines; what each command does alone is judged by the cases it depends on. */
export const modelEquality: TestCase<ServerContext> = {
  id: 'video-index/fuzz/model-equality',
  role: 'server',
  requirement: 'VI-S2',
  aspect: 'concurrent',
  purpose: say('purpose-model'),
  // several machines are connected at the same time
  needs: { connections: 'at-once' },
  dependsOn: [
    'video-index/register/duplicate',
    'video-index/videos/added',
    'video-index/info/lists-all',
    'video-index/download/finds-the-owner',
    'video-index/download/nobody-has-it',
    'video-index/strangers/refused',
    'video-index/format/any-case',
    'video-index/text/accents',
    'video-index/many/second-client-is-served',
  ],
  run: async (context) => {
    const anySpacing = await takesAnySpacing(context)
    if (!anySpacing) context.observe(say('spacing-plain'))
    const machines = await IndexMachines.open(context)
    const outcome = await check(context, modelProperty(machines, anySpacing), 0.4, lanes)
    conclude(context, outcome, { name: 'video-index-model', scenario: modelScenario })
  },
}

/** The sheet’s code takes any white space; a server that does not is asked in plain spacing only. */
async function takesAnySpacing(context: ServerContext): Promise<boolean> {
  const ana = await openPeer(context, 'ana')
  try {
    const reply = await ask(ana, `\t DESCARGAR  \t${freshVideo(context)} \n`, notFound)
    return /existe|reg[ií]str/i.test(reply) && (isReply('not-found', reply) || isReply('refused', reply))
  } catch (problem) {
    if (!(problem instanceof ExpectationFailed)) throw problem
    return false
  }
}
