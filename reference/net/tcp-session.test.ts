import { expect, it } from 'vitest'
import { connectTcp } from './connect-tcp.ts'
import { TcpListener } from './tcp-listener.ts'

async function pair() {
  const listener = await TcpListener.listen()
  const [connected, accepted] = await Promise.all([connectTcp('127.0.0.1', listener.port, 2000), listener.accept(2000)])
  if (!('session' in connected) || !accepted) throw new Error('no pair of sessions came about')
  return { listener, client: connected.session, server: accepted }
}

it('carries bytes both ways and keeps the history', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  await client.write(Buffer.from('hola'))
  expect(await server.next(2000)).toEqual({ kind: 'bytes', bytes: Buffer.from('hola') })
  await server.write(Buffer.from('chao'))
  server.end()
  expect(await client.next(2000)).toEqual({ kind: 'bytes', bytes: Buffer.from('chao') })
  expect(await client.next(2000)).toEqual({ kind: 'end' })
  expect(client.history.map((event) => event.kind)).toEqual(['open', 'out', 'in', 'end-received'])
})

it('still tells its ports when it is gone', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  const { localPort, remotePort } = client
  expect([server.remotePort, server.localPort]).toEqual([localPort, remotePort])
  expect([localPort > 0, remotePort]).toEqual([true, listener.port])
  await client[Symbol.asyncDispose]()
  expect([client.localPort, client.remotePort, client.remoteAddress]).toEqual([localPort, remotePort, '127.0.0.1'])
})

it('keeps what comes again only once', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  const taken: Buffer[] = []
  for (const word of ['hola', 'hola', 'chao', 'hola']) {
    await server.write(Buffer.from(word))
    const arrival = await client.next(2000)
    if (arrival.kind === 'bytes') taken.push(arrival.bytes)
  }
  expect(taken.map(String)).toEqual(['hola', 'hola', 'chao', 'hola'])
  expect(taken[1]).toBe(taken[0])
  expect(client.history.filter((event) => event.kind === 'in')).toHaveLength(4)
})

it('keeps the first 256 KiB in its history whole, and of what comes later the beginnings', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  const sent = Buffer.alloc(600 * 1024, 'ñandú')
  void server.write(sent)
  const received: Buffer[] = []
  for (let bytes = 0; bytes < sent.length; ) {
    const arrival = await client.next(2000)
    if (arrival.kind !== 'bytes') throw new Error(`there came: ${arrival.kind}`)
    received.push(arrival.bytes)
    bytes += arrival.bytes.length
  }
  expect(Buffer.concat(received).equals(sent)).toBe(true)
  const events = client.history.flatMap((event) => (event.kind === 'in' ? [event] : []))
  expect(events.map(({ bytes, totalBytes }) => totalBytes ?? bytes.length)).toEqual(
    received.map(({ length }) => length),
  )
  const keptBytes = events.reduce((sum, { bytes }) => sum + bytes.length, 0)
  expect(keptBytes).toBeGreaterThan(128 * 1024)
  expect(keptBytes).toBeLessThan(400 * 1024)
  for (const [i, { bytes }] of events.entries())
    expect(bytes.equals(received[i]?.subarray(0, bytes.length) as Buffer)).toBe(true)
})

it('answers deadline when nothing comes', async () => {
  const { listener, client } = await pair()
  await using _ = listener
  expect(await client.next(5)).toEqual({ kind: 'deadline' })
})

it('keeps what came before a reset', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  await server.write(Buffer.from('antes'))
  expect(await client.next(2000)).toMatchObject({ kind: 'bytes' })
  server.reset()
  expect(await client.next(2000)).toEqual({ kind: 'reset', code: 'ECONNRESET' })
})

it('reports a refused connection as a value', async () => {
  const listener = await TcpListener.listen()
  const { port } = listener
  await listener[Symbol.asyncDispose]()
  expect(await connectTcp('127.0.0.1', port, 2000)).toEqual({ problem: { kind: 'refused', code: 'ECONNREFUSED' } })
})

it('can be written to after the other side went away', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  server.reset()
  expect(await client.next(2000)).toMatchObject({ kind: 'reset' })
  await client.write(Buffer.from('x'))
  expect(client.writeProblem).toBeDefined()
})

it('lets go of a connection whose end it has just sent', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  server.end()
  expect(await client.next(2000)).toEqual({ kind: 'end' })
  client.end()
  await client[Symbol.asyncDispose]()
})
