import { expect, it } from 'vitest'
import { freePort } from '../../../reference/net/free-port.ts'
import { isSeen } from '../../faults/evidence.ts'
import { ReceiveQueues } from '../../faults/receive-queues.ts'
import type { Conversation } from '../conversation.ts'
import type { Delivery, Way } from '../delivery.ts'
import { PythonProgram } from './fixtures/python-program.ts'
import { openProxyTo, runPair, until } from './fixtures/run-pair.ts'

const plain: Delivery = { kind: 'plain' }
const cutAt = (way: Way, ...offsets: number[]): Delivery => ({
  kind: 'cuts',
  places: offsets.map((offset) => ({ connection: 0, way, offset })),
})

function said({ passages }: Conversation, way: Way): string {
  return passages
    .filter((passage) => passage.way === way)
    .map(({ bytes }) => bytes.toString())
    .join('')
}

const endings = ({ endings }: Conversation) => endings.map(({ by, how }) => `${by} ${how}`).sort()

it('delivers plainly both ways, keeps what was said, and says when all is quiet', async () => {
  await using pair = await runPair(plain, ['lee:4', 'envia:adiós', 'fin'], ['envia:hola', 'lee:6', 'cierra', 'fin'])
  await pair.client.says(/leo adiós\nfin tras 0\nhecho/)
  await pair.server.says(/leo hola\nfin tras 0\nhecho/)
  expect(await pair.proxy.quietFor(30, 3000)).toBe(true)
  expect(performance.now() - pair.proxy.lastMovementAtMs).toBeGreaterThanOrEqual(30)
  const { conversation } = pair.proxy
  expect(said(conversation, 'to-server')).toBe('hola')
  expect(said(conversation, 'to-client')).toBe('adiós')
  expect(endings(conversation)).toEqual(['client end', 'server end'])
  expect(conversation).toMatchObject({ connections: 1, disturbances: [], unkept: 0, transport: 'tcp' })
})

it.each([
  ['mensaje', 'mensaje cuatro cosas\nhecho'],
  ['mensaje-confiado', 'mensaje cuatro\nhecho'],
])('shows a cut to a program that reads with “%s”', async (step, outcome) => {
  await using pair = await runPair(cutAt('to-server', 8), [step], ['envia:12cuatro cosas', 'fin'])
  await pair.server.says(new RegExp(outcome))
  await pair.client.says(/hecho/)
  expect(await pair.proxy.quietFor(20, 3000)).toBe(true)
  const [cut] = pair.proxy.conversation.disturbances
  expect(cut).toMatchObject({
    kind: 'cut',
    place: { connection: 0, way: 'to-server', offset: 8 },
    evidence: { kind: 'queue-empty' },
  })
})

it('shows a cut to a client, read from the tables of its own process', async () => {
  let pid: number | undefined
  const queues = { 'to-client': new ReceiveQueues(() => pid) }
  const delivery = cutAt('to-client', 2, 5)
  await using pair = await runPair(delivery, ['recv', 'envia:06¡hola', 'fin'], ['teclado', 'envia:x', 'mensaje'], {
    queues,
  })
  pid = pair.client.pid
  pair.client.type('')
  await pair.client.says(/mensaje ¡hola\nhecho/)
  expect(pair.proxy.conversation.disturbances).toMatchObject([
    { place: { offset: 2 }, evidence: { kind: 'queue-empty' } },
    { place: { offset: 5 }, evidence: { kind: 'queue-empty' } },
  ])
})

it('says of a program that does not read that it met no cut, and delivers the rest all the same', async () => {
  await using pair = await runPair(cutAt('to-server', 4), ['teclado', 'recv'], ['envia:12cuatro cosas', 'fin'])
  await until(pair.proxy, ({ disturbances }) => disturbances.length > 0)
  expect(pair.proxy.conversation.disturbances).toMatchObject([
    { kind: 'cut', evidence: { kind: 'none', why: 'queue-never-empty' } },
  ])
  expect(await pair.proxy.quietFor(20, 3000)).toBe(true)
  pair.server.type('')
  await pair.server.says(/recv 12cuatro cosas\n/)
})

it('takes a pause for a cut, where the kernel does not tell, only when it is as long as an answer', async () => {
  for (const [answeringMs, kind] of [
    [30, 'gap'],
    [1000, 'none'],
  ] as const) {
    await using pair = await runPair(cutAt('to-server', 8), ['mensaje'], ['envia:12cuatro cosas', 'fin'], {
      queues: {},
      answeringMs: { 'to-server': answeringMs },
    })
    await pair.server.says(/mensaje cuatro cosas/)
    const [cut] = pair.proxy.conversation.disturbances
    expect(cut).toMatchObject({ kind: 'cut', evidence: { kind } })
  }
})

it.each([
  ['mensaje', /mensaje uno\nmensaje dos\nhecho/],
  ['mensaje-confiado', /mensaje uno\n$/],
])('joins what is said apart for a program that reads with “%s”', async (step, outcome) => {
  const clientSteps = ['envia:03uno', 'teclado', 'envia:03dos', 'fin']
  await using pair = await runPair({ kind: 'joined' }, [step, step], clientSteps, { quietMs: 400 })
  await until(pair.proxy, ({ passages }) => passages.length > 0)
  pair.client.type('')
  await until(pair.proxy, ({ disturbances }) => disturbances.length > 0)
  await pair.server.says(/mensaje uno/)
  expect(await pair.proxy.quietFor(100, 3000)).toBe(true)
  await pair.server.says(outcome)
  const { conversation } = pair.proxy
  const place = { connection: 0, way: 'to-server', offset: 0 }
  expect(conversation.disturbances).toMatchObject([{ kind: 'joined', passages: 2, place }])
  expect(said(conversation, 'to-server')).toBe('03uno03dos')
})

it('joins without deadlock: each side gets what the other waits for', async () => {
  const server = ['mensaje', 'envia:02sí', 'mensaje', 'envia:02no', 'fin']
  const client = ['envia:03uno', 'lee:5', 'envia:03dos', 'lee:4', 'cierra', 'fin']
  await using pair = await runPair({ kind: 'joined' }, server, client, { quietMs: 20 })
  await pair.client.says(/leo 02sí\nleo 02no\nfin tras 0\nhecho/)
  await pair.server.says(/mensaje uno\nmensaje dos\nfin tras 0\nhecho/)
})

it('delivers byte by byte, each byte met', async () => {
  const delivery: Delivery = { kind: 'byte-by-byte', edgeBytes: 64 }
  await using pair = await runPair(delivery, ['recv', 'lee:13', 'envia:bien', 'fin'], ['envia:12cuatro cosas', 'lee:4'])
  await pair.server.says(/recv 1\nleo 2cuatro cosas\n/)
  await pair.client.says(/leo bien\nhecho/)
  const { disturbances } = pair.proxy.conversation
  const places = disturbances.map((each) => (each.kind === 'cut' ? each.place : undefined))
  const toServer = places.filter((place) => place?.way === 'to-server')
  expect(toServer.map((place) => place?.offset)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(disturbances.every((each) => each.kind === 'cut' && isSeen(each.evidence))).toBe(true)
})

it('delivers a long stream byte by byte at its edges and in odd pieces between', async () => {
  const delivery: Delivery = { kind: 'byte-by-byte', edgeBytes: 8 }
  await using pair = await runPair(delivery, ['resumen:2000000', 'envia:bien', 'fin'], ['mucho:2000000', 'lee:4'])
  await pair.client.says(/leo bien/)
  expect(await pair.server.says(/recibo (\w+)/)).toBe(await pair.client.says(/envio (\w+)/))
  const offsets = pair.proxy.conversation.disturbances.flatMap((each) =>
    each.kind === 'cut' && each.place.way === 'to-server' ? [each.place.offset] : [],
  )
  expect(offsets.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8 + 1447, 8 + 1447 + 13])
  expect(offsets.slice(-8)).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((left) => 2_000_000 - left))
})

it('delivers slowly', async () => {
  await using pair = await runPair(
    { kind: 'slow', pieceBytes: 5, pauseMs: 10 },
    ['mensaje'],
    ['envia:12cuatro cosas', 'fin'],
  )
  await pair.server.says(/mensaje cuatro cosas\nhecho/)
  expect(pair.proxy.conversation.disturbances).toMatchObject([{ kind: 'delayed', ms: 30, place: { offset: 0 } }])
})

it.each([
  ['end', 'to-server', 4, /fin tras 4\nhecho/, /fin tras 0\nhecho/],
  ['reset', 'to-server', 4, /reset tras 4\nhecho/, /reset tras 0\nhecho/],
  ['end', 'to-server', 0, /fin tras 0\nhecho/, /fin tras 0\nhecho/],
] as const)(
  'loses the connection with %s %s at byte %i, which both sides see',
  async (how, way, offset, server, client) => {
    const delivery: Delivery = { kind: 'lost', how, place: { connection: 0, way, offset } }
    await using pair = await runPair(delivery, ['fin'], ['envia:12cuatro cosas', 'fin'])
    await pair.server.says(server)
    await pair.client.says(client)
    expect(pair.proxy.conversation.disturbances).toMatchObject([
      { kind: 'lost', place: { connection: 0, way, offset } },
    ])
  },
)

it('loses the connection in the middle of an answer', async () => {
  for (const how of ['end', 'reset'] as const) {
    const delivery: Delivery = { kind: 'lost', how, place: { connection: 0, way: 'to-client', offset: 3 } }
    await using pair = await runPair(delivery, ['recv', 'envia:adiós', 'fin'], ['envia:hola', 'fin'])
    await pair.client.says(how === 'end' ? /fin tras 3\n/ : /reset tras 3\n/)
    await pair.server.says(how === 'end' ? /fin tras 0\n/ : /reset tras 0\n/)
  }
})

it('passes a reset on as a reset, after what was said before', async () => {
  await using fromClient = await runPair(plain, ['lee:4', 'fin'], ['envia:hola', 'teclado', 'rompe'])
  await fromClient.server.says(/leo hola/)
  fromClient.client.type('')
  await fromClient.server.says(/reset tras 0/)
  expect(endings(fromClient.proxy.conversation)).toEqual(['client reset'])
  await using fromServer = await runPair(plain, ['recv', 'envia:hola', 'rompe'], ['envia:x', 'fin'])
  await fromServer.client.says(/reset tras 4/)
  expect(endings(fromServer.proxy.conversation)).toEqual(['server reset'])
})

it('resets the client of a program that was ended, also after it had said its last', async () => {
  await using pair = await runPair(
    plain,
    ['envia:hola', 'cierra', 'lee:4', 'teclado'],
    ['fin', 'envia:bien', 'teclado', 'mucho:40000000', 'fin'],
  )
  await pair.server.says(/leo bien/)
  pair.server.kill()
  pair.client.type('')
  await pair.client.says(/BrokenPipeError|ConnectionResetError|reset/)
})

it('resets the client when the server refuses', async () => {
  await using proxy = await openProxyTo(await freePort(), plain)
  await using client = new PythonProgram('guion', ['cliente', String(proxy.port), 'fin'])
  await client.says(/reset tras 0/)
  expect(proxy.conversation).toMatchObject({ connections: 1, endings: [{ by: 'server', how: 'refused' }] })
})

it('carries five megabytes both ways, and keeps the beginning and the end', async () => {
  const steps = ['mucho:5000000', 'resumen:5000000', 'cierra', 'fin']
  await using pair = await runPair(plain, ['resumen:5000000', 'mucho:5000000', 'cierra', 'fin'], steps)
  await pair.client.says(/hecho/)
  await pair.server.says(/hecho/)
  expect(await pair.server.says(/recibo (\w+)/)).toBe(await pair.client.says(/envio (\w+)/))
  expect(await pair.client.says(/recibo (\w+)/)).toBe(await pair.server.says(/envio (\w+)/))
  const { passages } = pair.proxy.conversation
  for (const way of ['to-server', 'to-client'] as const) {
    const own = passages.filter((passage) => passage.way === way)
    expect(own.reduce((sum, { totalBytes }) => sum + totalBytes, 0)).toBe(5_000_000)
    expect(own.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(256 * 1024)
    const last = own.at(-1)
    expect((last?.offset ?? 0) + (last?.bytes.length ?? 0)).toBe(5_000_000)
  }
})

it('makes who says too much wait for who does not read', async () => {
  await using pair = await runPair(plain, ['teclado', 'resumen:100000000'], ['mucho:100000000', 'fin'])
  await until(pair.proxy, ({ passages }) => passages.length > 0)
  expect(await pair.proxy.quietFor(300, 8000)).toBe(true)
  const come = pair.proxy.conversation.passages.reduce((sum, { totalBytes }) => sum + totalBytes, 0)
  expect(come).toBeGreaterThan(0)
  expect(come).toBeLessThan(40_000_000)
  pair.server.type('')
  expect(await pair.server.says(/recibo (\w+)/)).toBe(await pair.client.says(/envio (\w+)/))
})

it('breaks what is open when it is taken away, also where nobody reads', async () => {
  await using pair = await runPair(plain, ['teclado', 'fin'], ['mucho:100000000', 'fin'])
  await until(pair.proxy, ({ passages }) => passages.length > 0)
  expect(await pair.proxy.quietFor(300, 8000)).toBe(true)
  await pair.proxy[Symbol.asyncDispose]()
  await pair.client.says(/ConnectionResetError|BrokenPipeError/)
  pair.server.type('')
  await pair.server.says(/reset tras \d+/)
  expect(pair.proxy.conversation.endings).toEqual([])
})

it('carries many connections at once, each with its number', async () => {
  const delivery: Delivery = {
    kind: 'cuts',
    places: Array.from({ length: 10 }, (_, connection) => ({ connection, way: 'to-server', offset: 5 })),
  }
  await using server = new PythonProgram('guion', ['servidor', '0', 'mensaje', 'envia:bien'])
  await using proxy = await openProxyTo(Number(await server.says(/^(\d+)\n/)), delivery)
  await using stack = new AsyncDisposableStack()
  const clients = Array.from({ length: 10 }, (_, i) =>
    stack.use(
      new PythonProgram('guion', ['cliente', String(proxy.port), `envia:06soy ${String(i).padStart(2, '0')}`, 'lee:4']),
    ),
  )
  for (const client of clients) await client.says(/leo bien\nhecho/)
  expect(proxy.conversation.connections).toBe(10)
  const all = Array.from({ length: 10 }, (_, i) => `mensaje soy ${String(i).padStart(2, '0')}`)
  for (const message of all) await server.says(new RegExp(message))
  const cuts = proxy.conversation.disturbances
  expect(cuts).toHaveLength(10)
  expect(cuts.every((cut) => cut.kind === 'cut' && isSeen(cut.evidence))).toBe(true)
})

it('waits for what is held back before it is quiet', async () => {
  await using pair = await runPair({ kind: 'joined' }, ['mensaje'], ['envia:03uno', 'fin'], { quietMs: 300 })
  await until(pair.proxy, ({ passages }) => passages.length > 0)
  expect(await pair.proxy.quietFor(20, 100)).toBe(false)
  expect(await pair.proxy.quietFor(20, 3000)).toBe(true)
  expect(pair.server.said).toMatch(/mensaje uno/)
})
