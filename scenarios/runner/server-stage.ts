import { NotApplicable } from '../../conformance/model/outcome-errors.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { say } from '../words/say.ts'
import type { Contents } from './contents.ts'
import { FaultyNetwork } from './faulty-network.ts'
import { furnish } from './furnish.ts'
import { nameOf, type Scenario } from './scenario.ts'
import { exitMs, type Stage } from './stage.ts'

const usualAddress = '127.0.0.1'

/** Plays against a server, which is started anew when files must lie in its folder first. @throws NotApplicable when it is not ours. */
export async function serverStage(context: ServerContext, scenario: Scenario, contents: Contents): Promise<Stage> {
  const { files, peers = [] } = scenario
  const { subject } = context
  const from = new Map(peers.map((peer) => [nameOf(peer), typeof peer === 'string' ? undefined : peer.from]))
  if (files) {
    if (!subject.program) throw new NotApplicable({ code: 'needs-launched', text: say('files-need-launched') })
    await context.restart({ furnish: (folder) => furnish(folder, files, contents) })
  }
  const network = new FaultyNetwork(context, scenario)
  return {
    role: 'server',
    pace: context.pace,
    queues: context.queues,
    program: () => subject.program,
    connect: async (name) => {
      const address = from.get(name)
      return context.connect(name, {
        ...(address !== undefined && { from: address }),
        ...(network.disturbs(name) && { through: await network.portFor(name, subject) }),
      })
    },
    accept: () => Promise.reject(new Error('a server calls nobody')),
    server: () => undefined,
    addressOf: (name) => from.get(name) ?? usualAddress,
    restart: () => context.restart({ keepsFolder: true }),
    open: () => Promise.reject(new Error('a server calls nobody')),
    exitMs,
    requireFaults: () => network.requireHits(),
    type: (line) => {
      context.note('subject', 'keyboard', say('keyboard', { line }))
      subject.program?.type(line)
    },
  }
}
