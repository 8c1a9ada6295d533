import { networkInterfaces } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { freePort } from '../../reference/net/free-port.ts'
import type { Session } from '../../reference/net/session.ts'
import type { TcpLink } from '../../reference/net/tcp-link.ts'
import { TcpLinkServer } from '../../reference/net/tcp-link-server.ts'
import { type ConnectionPorts, type QueueState, ReceiveQueues } from './receive-queues.ts'

/** A peer that reads nothing before `read` is called. */
interface Pair extends AsyncDisposable {
  readonly ours: Session
  readonly read: () => void
}

async function pair(listenOn = '127.0.0.1', connectTo = listenOn): Promise<Pair> {
  const accepted = Promise.withResolvers<TcpLink>()
  const server = await TcpLinkServer.listen(listenOn, 0, accepted.resolve)
  const connected = await connectTcp(connectTo, server.port, 2000)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  const theirs = await accepted.promise
  const nothing = () => undefined
  return {
    ours: connected.session,
    read: () => theirs.listen({ received: nothing, drained: nothing, ended: nothing }),
    [Symbol.asyncDispose]: async () => {
      await connected.session[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

async function comesTo(queues: ReceiveQueues, ports: ConnectionPorts, wanted: QueueState): Promise<QueueState> {
  const until = performance.now() + 3000
  for (;;) {
    const state = await queues.state(ports)
    if (state === wanted || performance.now() > until) return state
    await pause(1)
  }
}

async function tellsWhatWasRead(listenOn?: string, connectTo?: string): Promise<void> {
  await using it = await pair(listenOn, connectTo)
  const queues = new ReceiveQueues()
  expect(await queues.state(it.ours)).toBe('empty')
  await it.ours.write(Buffer.from('x'))
  expect(await queues.state(it.ours)).toBe('waiting')
  expect(await queues.backlog(it.ours)).toEqual({ unreadBytes: 1, unsentBytes: 0 })
  it.read()
  expect(await comesTo(queues, it.ours, 'empty')).toBe('empty')
}

it('tells whether a peer has read what was sent to it', () => tellsWhatWasRead())

it('tells it of more than the kernel of the peer can hold', async () => {
  await using it = await pair()
  const written = it.ours.write(Buffer.alloc(16 * 1024 * 1024))
  const queues = new ReceiveQueues()
  expect(await queues.state(it.ours)).toBe('waiting')
  await expect
    .poll(() => queues.backlog(it.ours), { timeout: 3000, interval: 1 })
    .toMatchObject({
      unreadBytes: expect.toSatisfy((bytes: number) => bytes > 0),
      unsentBytes: expect.toSatisfy((bytes: number) => bytes > 0),
    })
  it.read()
  await written
  expect(await comesTo(queues, it.ours, 'empty')).toBe('empty')
})

it('tells it of IPv6, and of IPv4 that arrives at an IPv6 socket', async () => {
  const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
  if (hasIpv6) {
    await tellsWhatWasRead('::1')
    await tellsWhatWasRead('::', '127.0.0.1')
  } else await expect(pair('::1')).rejects.toMatchObject({ code: expect.stringMatching(/EADDRNOTAVAIL|EAFNOSUPPORT/) })
})

it('does not know a connection that does not exist', async () => {
  const queues = new ReceiveQueues()
  const [localPort, remotePort] = [await freePort(), await freePort()]
  expect(await queues.state({ localPort, remotePort })).toBe('unknown')
  await using it = await pair()
  expect(await queues.state({ localPort: it.ours.remotePort, remotePort: it.ours.localPort })).toBe('empty')
  expect(await queues.state({ localPort, remotePort: it.ours.remotePort })).toBe('unknown')
  expect(await queues.backlog({ localPort, remotePort })).toBeUndefined()
})

it('answers many questions at once, each with its own state', async () => {
  const queues = new ReceiveQueues()
  const pairs = await Promise.all(Array.from({ length: 40 }, () => pair()))
  await using stack = new AsyncDisposableStack()
  for (const each of pairs) stack.use(each)
  const expected = pairs.map((_, i): QueueState => (i % 3 === 0 ? 'waiting' : 'empty'))
  const unread = pairs.filter((_, i) => expected[i] === 'waiting')
  await Promise.all(unread.map(({ ours }) => ours.write(Buffer.from('x'))))
  const states = await Promise.all([...pairs, ...pairs].map(({ ours }) => queues.state(ours)))
  expect(states).toEqual([...expected, ...expected])
})

it('never answers from a reading that began before the question', async () => {
  const queues = new ReceiveQueues()
  for (let i = 0; i < 20; i++) {
    await using it = await pair()
    const before = queues.state(it.ours)
    await it.ours.write(Buffer.from('x'))
    const after = queues.state(it.ours)
    expect(await after).toBe('waiting')
    expect(['empty', 'waiting']).toContain(await before)
  }
})
