import { expect, it } from 'vitest'
import { connectLink } from './connect-link.ts'
import { connectTcp } from './connect-tcp.ts'
import type { LinkEnding, TcpLink } from './tcp-link.ts'
import { TcpLinkServer } from './tcp-link-server.ts'

const withinMs = 5000

/** A listener that collects what it is told. */
function collector() {
  const ended = Promise.withResolvers<LinkEnding>()
  const drained = Promise.withResolvers<void>()
  const seen = { text: '', ended: ended.promise, drained: drained.promise }
  return {
    seen,
    received: (bytes: Buffer) => {
      seen.text += bytes.toString()
    },
    drained: () => drained.resolve(),
    ended: (ending: LinkEnding) => ended.resolve(ending),
  }
}

/** A server whose first link is handed out, and a bare session to it. */
async function pair() {
  const first = Promise.withResolvers<TcpLink>()
  const server = await TcpLinkServer.listen('127.0.0.1', 0, (link) => first.resolve(link))
  const connected = await connectTcp('127.0.0.1', server.port, withinMs)
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  return { server, link: await first.promise, session: connected.session }
}

it('reads nothing before it is listened to, and everything afterwards', async () => {
  const { server, link, session } = await pair()
  await using _ = server
  await session.write(Buffer.from('hola'))
  session.end()
  const listener = collector()
  link.listen(listener)
  expect(await listener.seen.ended).toEqual({ kind: 'end' })
  expect(listener.seen.text).toBe('hola')
})

it('sends what is queued before FIN, and goes on reading until the other side ends', async () => {
  const { server, link, session } = await pair()
  await using _ = server
  const listener = collector()
  link.listen(listener)
  const much = Buffer.alloc(8 * 1024 * 1024, 'x')
  session.stopReading()
  link.write(much)
  expect(link.unsentBytes).toBeGreaterThan(0)
  link.end()
  link.end()
  link.write(Buffer.from('too late'))
  session.resumeReading()
  let came = 0
  for (;;) {
    const arrival = await session.next(withinMs)
    if (arrival.kind !== 'bytes') {
      expect(arrival).toEqual({ kind: 'end' })
      break
    }
    came += arrival.bytes.length
  }
  expect(came).toBe(much.length)
  await session.write(Buffer.from('adiós'))
  session.end()
  expect(await listener.seen.ended).toEqual({ kind: 'end' })
  expect(listener.seen.text).toBe('adiós')
})

it('tells when everything queued has left', async () => {
  const { server, link, session } = await pair()
  await using _ = server
  const listener = collector()
  link.listen(listener)
  session.stopReading()
  link.write(Buffer.alloc(8 * 1024 * 1024))
  session.resumeReading()
  await listener.seen.drained
  expect(link.unsentBytes).toBe(0)
  await session[Symbol.asyncDispose]()
})

it('tells of a reset, also one that came before anybody listened', async () => {
  const { server, link, session } = await pair()
  await using _ = server
  const early = collector()
  link.listen(early)
  session.reset()
  expect(await early.seen.ended).toEqual({ kind: 'reset', code: 'ECONNRESET' })
  const late = collector()
  link.listen(late)
  expect(await late.seen.ended).toEqual({ kind: 'reset', code: 'ECONNRESET' })
})

it('gives up connections that do not end when the server closes', async () => {
  const { server, session } = await pair()
  await server.close(5)
  expect((await session.next(withinMs)).kind).toMatch(/end|reset/)
  expect(await connectLink('127.0.0.1', session.remotePort, withinMs)).toEqual({
    problem: { kind: 'refused', code: 'ECONNREFUSED' },
  })
})

it('gives up a connection attempt that is aborted or cannot go anywhere', async () => {
  const abort = new AbortController()
  const attempt = connectLink('192.0.2.1', 9, withinMs, abort.signal)
  abort.abort()
  expect(await attempt).toEqual({ problem: { kind: 'aborted', code: 'ABORT_ERR' } })
  expect(await connectLink('255.255.255.255', 9, withinMs)).toMatchObject({ problem: { kind: 'unreachable' } })
})
