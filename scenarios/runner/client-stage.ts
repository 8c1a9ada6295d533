import type { ClientContext, ClientListener } from '../../conformance/runner/client-context.ts'
import { freePort } from '../../reference/net/free-port.ts'
import type { Contents } from './contents.ts'
import { furnish } from './furnish.ts'
import type { Scenario } from './scenario.ts'
import type { Stage } from './stage.ts'

const ip = '127.0.0.1'

/** Opens our servers and launches the client, which is led to the first of them. */
export async function clientStage(context: ClientContext, scenario: Scenario, contents: Contents): Promise<Stage> {
  const { servers = [], files, terminal } = scenario
  const open = new Map<string, ClientListener>()
  const ports = new Map<string, number>()
  for (const [i, server] of servers.entries()) {
    if (typeof server !== 'string') {
      ports.set(server.name, await freePort(ip))
      continue
    }
    const listener = i === 0 ? { port: context.port, accept: context.accept } : await context.listen()
    open.set(server, listener)
    ports.set(server, listener.port)
  }
  await context.launch({
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
    type: (line) => context.type(line),
  }
}
