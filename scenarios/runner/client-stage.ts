import { PreconditionNotReached } from '../../conformance/model/outcome-errors.ts'
import type { ClientContext, ClientListener } from '../../conformance/runner/client-context.ts'
import { freePort } from '../../reference/net/free-port.ts'
import { say } from '../words/say.ts'
import type { Contents } from './contents.ts'
import { FaultyNetwork } from './faulty-network.ts'
import { furnish } from './furnish.ts'
import { nameOf, type Scenario, type Server } from './scenario.ts'
import { exitMs, type Stage } from './stage.ts'

const ip = '127.0.0.1'

/** Opens our servers and launches the client, which is led to the first of them. */
export async function clientStage(context: ClientContext, scenario: Scenario, contents: Contents): Promise<Stage> {
  const { servers = [], files, terminal } = scenario
  const network = new FaultyNetwork(context, scenario)
  const open = new Map<string, ClientListener>()
  const ports = new Map<string, number>()
  for (const [i, server] of servers.entries()) {
    if (typeof server !== 'string') {
      ports.set(server.name, await freePort(ip))
      continue
    }
    const listener = i === 0 ? { port: context.port, accept: context.accept } : await context.listen()
    open.set(server, listener)
    const isDisturbed = network.disturbs(server)
    ports.set(server, isDisturbed ? await network.portFor(server, { host: ip, port: listener.port }) : listener.port)
  }
  await context.launch({
    port: ports.get(nameOf(servers[0] as string | Server)) ?? context.port,
    ...(files && { furnish: (folder: string) => furnish(folder, files, contents) }),
    ...(terminal && { terminal }),
  })
  return {
    role: 'client',
    pace: context.pace,
    queues: context.queues,
    program: () => context.program(),
    connect: () => Promise.reject(new Error('a client is not called')),
    accept: (server, name) => {
      const listener = open.get(server)
      return listener ? listener.accept(name) : Promise.reject(new Error(`nobody listens as ${server}`))
    },
    server: (name) => {
      const port = ports.get(name)
      return port === undefined ? undefined : { ip, port }
    },
    addressOf: () => ip,
    restart: () => Promise.reject(new Error('a client is not started again')),
    open: async (name) => {
      open.set(name, await openAt(context, ports.get(name) as number))
    },
    // the second try of a case is the patient one
    exitMs: context.attempt > 1 ? exitMs : context.pace.answerMs,
    requireFaults: () => network.requireHits(),
    type: (line) => context.type(line),
  }
}

/** Somebody else may have taken the port meanwhile, and then nothing is known of the client. */
async function openAt(context: ClientContext, port: number): Promise<ClientListener> {
  const listener = await context.listen(port)
  if (listener.port === port) return listener
  throw new PreconditionNotReached({ code: 'port-taken', text: say('port-taken', { port }) })
}
