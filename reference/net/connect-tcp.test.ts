import { platform } from 'node:os'
import { expect, it } from 'vitest'
import { connectTcp } from './connect-tcp.ts'
import { TcpListener } from './tcp-listener.ts'

it.runIf(platform() === 'linux')('comes from the address that it was told', async () => {
  await using listener = await TcpListener.listen('0.0.0.0')
  const made = await connectTcp('127.0.0.1', listener.port, 5000, '127.0.0.2')
  if ('problem' in made) throw new Error(made.problem.code)
  await using _ = made.session
  const seen = await listener.accept(5000)
  expect(seen?.remoteAddress).toBe('127.0.0.2')
})

it('an address of another machine is a problem, not an exception', async () => {
  await using listener = await TcpListener.listen()
  const made = await connectTcp('127.0.0.1', listener.port, 5000, '192.0.2.1')
  expect(made).toMatchObject({ problem: { kind: 'unreachable' } })
})
