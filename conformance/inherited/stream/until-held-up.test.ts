import { expect, it } from 'vitest'
import { connectTcp } from '../../../reference/net/connect-tcp.ts'
import type { Session } from '../../../reference/net/session.ts'
import type { TcpLink } from '../../../reference/net/tcp-link.ts'
import { TcpLinkServer } from '../../../reference/net/tcp-link-server.ts'
import { ReceiveQueues } from '../../faults/receive-queues.ts'
import { PreconditionNotReached } from '../../model/outcome-errors.ts'
import { paceFor } from '../../model/pace.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { expectHeldUp, untilHeldUp } from './until-held-up.ts'

/** A server that reads nothing either, and a client of it that does not read. */
async function notReading(): Promise<AsyncDisposable & { readonly server: TcpLink; readonly client: Session }> {
  const accepted = Promise.withResolvers<TcpLink>()
  const listening = await TcpLinkServer.listen('127.0.0.1', 0, accepted.resolve)
  const connected = await connectTcp('127.0.0.1', listening.port, 2000)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  const server = await accepted.promise
  connected.session.stopReading()
  return {
    server,
    client: connected.session,
    [Symbol.asyncDispose]: async () => {
      await connected.session[Symbol.asyncDispose]()
      await listening[Symbol.asyncDispose]()
    },
  }
}

/** As for a server that somebody else started; one that is ours may want to run. */
function contextOf(isRunnable?: () => boolean): ServerContext {
  const subject = { program: isRunnable && { isRunnable } }
  return { queues: new ReceiveQueues(), pace: paceFor(1), subject } as unknown as ServerContext
}

it('waits until a server can send no more', async () => {
  await using it = await notReading()
  const waiting = untilHeldUp(contextOf(), it.client, 10_000)
  it.server.write(Buffer.alloc(32 * 1024 * 1024))
  expect(await waiting).toBe(true)
})

it('does not take a server for held up that has not answered, or not enough', async () => {
  await using it = await notReading()
  expect(await untilHeldUp(contextOf(), it.client, 300)).toBe(false)
  it.server.write(Buffer.from('poco'))
  expect(await untilHeldUp(contextOf(), it.client, 300)).toBe(false)
})

it('does not take a server for held up that still wants to run', async () => {
  await using it = await notReading()
  it.server.write(Buffer.alloc(32 * 1024 * 1024))
  expect(
    await untilHeldUp(
      contextOf(() => true),
      it.client,
      500,
    ),
  ).toBe(false)
  expect(
    await untilHeldUp(
      contextOf(() => false),
      it.client,
      10_000,
    ),
  ).toBe(true)
})

it('is content with a server that breaks with who does not read', async () => {
  await using it = await notReading()
  const queues = new ReceiveQueues()
  // a connection that is left with something unread is reset
  await it.client.write(Buffer.from('x'))
  await expect.poll(() => queues.state(it.client), { timeout: 3000, interval: 1 }).toBe('waiting')
  it.server.write(Buffer.alloc(32 * 1024 * 1024))
  const waiting = untilHeldUp(
    contextOf(() => true),
    it.client,
    10_000,
  )
  it.server.destroy()
  expect(await waiting).toBe(true)
})

it('gives no verdict without it', () => {
  expect(() => expectHeldUp(true)).not.toThrow()
  expect(() => expectHeldUp(false)).toThrow(PreconditionNotReached)
})
