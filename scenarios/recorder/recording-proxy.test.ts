import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import type { RecordedEvent } from './recorded-event.ts'
import { Recording } from './recording.ts'
import { RecordingProxy } from './recording-proxy.ts'

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function listening(onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined)
    closing.push(async () => socket.destroy())
    onConnection(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return server
}

async function recorded(port: number, transports: readonly ('tcp' | 'udp')[] = ['tcp']) {
  const recording = new Recording()
  const proxy = await RecordingProxy.open({
    port: 0,
    target: { host: '127.0.0.1', port },
    transports,
    saw: (event) => void recording.add(event),
  })
  closing.push(() => proxy[Symbol.asyncDispose]())
  return { proxy, recording }
}

async function called(port: number, localAddress?: string): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true, ...(localAddress && { localAddress }) })
  socket.on('error', () => undefined)
  closing.push(async () => socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** An error before the end is no failure of the test. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())))
}

const portOf = (server: Server) => (server.address() as { port: number }).port
const told = (events: readonly RecordedEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'bytes'
      ? [`${event.client} ${event.way} ${event.bytes.toString()}`]
      : event.kind === 'close'
        ? [`${event.client} ${event.by} ${event.how}`]
        : [],
  )

it('passes on half-closed connections: who said the last still hears', async () => {
  const server = await listening((socket) => {
    socket.on('end', () => socket.end('adiós'))
    socket.resume()
  })
  const { proxy, recording } = await recorded(portOf(server))
  const client = await called(proxy.port)
  client.end('hola')
  const [answer] = (await once(client, 'data')) as [Buffer]
  expect(answer.toString()).toBe('adiós')
  await proxy.untilClosed()
  expect(told(recording.events('tcp'))).toEqual([
    '0 to-server hola',
    '0 client end',
    '0 to-client adiós',
    '0 server end',
  ])
})

it('passes on broken connections both ways, and records who broke them', async () => {
  const server = await listening((socket) =>
    socket.once('data', (bytes) => bytes.toString() === 'corta' && socket.resetAndDestroy()),
  )
  const { proxy, recording } = await recorded(portOf(server))
  const [ana, luis] = [await called(proxy.port), await called(proxy.port)]
  const broken = closed(ana)
  ana.write('corta')
  await broken
  luis.write('me voy')
  await vi.waitFor(() => expect(told(recording.events('tcp'))).toContain('1 to-server me voy'), { timeout: 5000 })
  luis.resetAndDestroy()
  await proxy.untilClosed()
  expect(told(recording.events('tcp'))).toEqual([
    '0 to-server corta',
    '0 server reset',
    '1 to-server me voy',
    '1 client reset',
  ])
})

it('records that nobody listens', async () => {
  const server = await listening((socket) => socket.end())
  const port = portOf(server)
  await new Promise((resolve) => server.close(resolve))
  const { proxy, recording } = await recorded(port)
  const client = await called(proxy.port)
  await proxy.untilClosed()
  await closed(client)
  expect(told(recording.events('tcp'))).toEqual(['0 server refused'])
})

it('keeps the address of a client that seems to be another machine', async () => {
  const seen: (string | undefined)[] = []
  const server = await listening((socket) => {
    seen.push(socket.remoteAddress)
    socket.end()
  })
  const { proxy, recording } = await recorded(portOf(server))
  const client = await called(proxy.port, '127.0.0.7')
  client.end()
  client.resume()
  await proxy.untilClosed()
  expect(seen).toEqual(['127.0.0.7'])
  expect(recording.events('tcp')[0]).toMatchObject({ kind: 'open', host: '127.0.0.7' })
})

it('tells clients over UDP by their addresses, gives each its answers, and notes another port of the server', async () => {
  const open = async () => {
    const socket = createSocket('udp4')
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    closing.push(() => new Promise<void>((resolve) => socket.close(resolve)))
    return socket
  }
  const [server, other, ana, luis] = [await open(), await open(), await open(), await open()]
  server.on('message', (text, from) => {
    const answering = text.toString() === 'otro' ? other : server
    answering.send(`eco ${text.toString()}`, from.port, from.address)
  })
  const { proxy, recording } = await recorded(server.address().port, ['tcp', 'udp'])
  const ask = async (client: UdpSocket, text: string) => {
    const answer = once(client, 'message')
    client.send(text, proxy.port, '127.0.0.1')
    return String((await answer)[0])
  }
  expect([await ask(ana, 'uno'), await ask(luis, 'dos'), await ask(ana, 'otro')]).toEqual([
    'eco uno',
    'eco dos',
    'eco otro',
  ])
  const events = recording.events('udp')
  expect(told(events)).toEqual([
    '0 to-server uno',
    '0 to-client eco uno',
    '1 to-server dos',
    '1 to-client eco dos',
    '0 to-server otro',
    '0 to-client eco otro',
  ])
  expect(events.at(-1)).toMatchObject({ otherPort: other.address().port })
  expect(recording.events('tcp')).toEqual([])
})

it('keeps so much and no more, and passes on the rest', async () => {
  const server = await listening((socket) => socket.pipe(socket))
  const recording = new Recording({ bytes: 10, events: 100, clients: 2 })
  await using proxy = await RecordingProxy.open({
    port: 0,
    target: { host: '127.0.0.1', port: portOf(server) },
    transports: ['tcp'],
    saw: (event) => void recording.add(event),
  })
  const client = await called(proxy.port)
  client.write('123456')
  expect(String((await once(client, 'data'))[0])).toBe('123456')
  expect(recording.isFull).toBe(true)
  client.write('más')
  expect(String((await once(client, 'data'))[0])).toBe('más')
  expect(told(recording.events('tcp'))).toEqual(['0 to-server 123456'])
})
