import { expect, it } from 'vitest'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import type { Session } from '../../reference/net/session.ts'
import { TcpLinkServer } from '../../reference/net/tcp-link-server.ts'
import { readToEnd } from './read-to-end.ts'

async function connected(port: number): Promise<Session> {
  const made = await connectTcp('127.0.0.1', port, 5000)
  if ('problem' in made) throw new Error(made.problem.code)
  return made.session
}

it('reads until the other side ends', async () => {
  await using server = await TcpLinkServer.listen('127.0.0.1', 0, (link) => {
    link.write(Buffer.alloc(100_000))
    link.end()
  })
  await using session = await connected(server.port)
  await readToEnd(session, 60_000)
  expect(session.ending).toEqual({ kind: 'end' })
})

it('does not read for ever what never ends', async () => {
  await using server = await TcpLinkServer.listen('127.0.0.1', 0, (link) => {
    const flood = () => link.write(Buffer.alloc(65_536))
    link.listen({ received: () => undefined, drained: flood, ended: () => undefined })
    flood()
  })
  await using session = await connected(server.port)
  const since = performance.now()
  await readToEnd(session, 50)
  expect(session.ending).toBeUndefined()
  expect(performance.now() - since).toBeGreaterThanOrEqual(49)
})
