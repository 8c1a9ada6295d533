import { expect, it } from 'vitest'
import { TcpListener } from '../../net/tcp-listener.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { Board, type WireBoard } from './board.ts'
import { type CanvasClient, connectCanvasClient } from './client.ts'
import { paintedCells } from './framed-session.ts'
import { cerrar, encodeMessage, frameDecoder, nuevo, parseBody, pintar } from './protocol.ts'
import { startCanvasServer } from './server.ts'

const withinMs = 5000

async function connectTo(port: number, onBoard: (board: WireBoard) => void = () => {}): Promise<CanvasClient> {
  const connected = await connectCanvasClient({ host: '127.0.0.1', port, onBoard })
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  return connected.client
}

/** A client and the bare other side of its connection. */
async function pair() {
  const listener = await TcpListener.listen()
  const [client, server] = await Promise.all([connectTo(listener.port), listener.accept(withinMs)])
  if (!server) throw new Error('the client did not come within 5 s')
  return { listener, client, server }
}

async function requests(server: TcpSession, count: number): Promise<unknown[]> {
  const decoder = frameDecoder()
  const values: unknown[] = []
  while (values.length < count) {
    const arrival = await server.next(withinMs)
    if (arrival.kind !== 'bytes') throw new Error(`${values.length} of ${count} requests came, then: ${arrival.kind}`)
    values.push(...decoder.push(arrival.bytes).map((body) => (parseBody(body) as { value: unknown }).value))
  }
  return values
}

it('sends nuevo on start, then what is painted, then cerrar once', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  client.paint({ x: 12, y: 3 }, 'red')
  const closing = Promise.all([client.close(), client.close()])
  client.paint({ x: 1, y: 1 }, 'red')
  expect(await requests(server, 3)).toEqual([nuevo, pintar({ x: 12, y: 3 }, 'red'), cerrar])
  await server.write(encodeMessage({ cerrar: true }))
  expect(await closing).toEqual([{ kind: 'cerrar' }, { kind: 'cerrar' }])
  expect(await server.next(withinMs)).toEqual({ kind: 'end' })
  expect(client).toMatchObject({ isOver: true, saidGoodbye: true })
})

it('paints on the reference server and shows every board', async () => {
  await using server = await startCanvasServer({ host: '127.0.0.1', port: 0, mode: 'multi', say: () => {} })
  const seen: string[][] = []
  await using ana = await connectTo(server.port, (board) => seen.push(paintedCells(board)))
  await using luis = await connectTo(server.port)
  ana.paint({ x: 12, y: 3 }, 'red')
  ana.paint({ x: 50, y: 0 }, 'red')
  expect(await ana.close()).toEqual({ kind: 'cerrar' })
  expect(seen).toEqual([[], ['12,3 red'], ['12,3 red']])
  expect(await luis.close()).toEqual({ kind: 'cerrar' })
  expect(paintedCells(luis.board as WireBoard)).toEqual(['12,3 red'])
})

it.each([
  ['a length over the limit', Buffer.from('s! L hola'), { problem: 'too-long', announced: 0x20_4c_20_21_73 }],
  ['no JSON', Buffer.from([1, 0, 0, 0, 0, 0x7b]), { problem: 'no-json' }],
  ['JSON that is no board', encodeMessage({}), { problem: 'no-board' }],
  ['a board that lacks a row', encodeMessage({ ...new Board().toWire(), 49: undefined }), { problem: 'no-board' }],
])('ends with a clear reason after %s', async (_name, bytes, ending) => {
  const { listener, client, server } = await pair()
  await using _ = listener
  await server.write(Buffer.concat([Buffer.alloc(5), bytes, encodeMessage(new Board().toWire())]))
  expect(await client.ended).toMatchObject({ kind: 'malformed', ...ending })
  expect(client.board).toBeUndefined()
})

it.each([
  ['between two messages', Buffer.alloc(0), { at: 'header', have: 0, need: 5 }],
  ['in a header', Buffer.from([9, 0, 0]), { at: 'header', have: 3, need: 5 }],
  ['in a body', Buffer.from([9, 0, 0, 0, 0, 0x7b]), { at: 'body', have: 1, need: 9 }],
])('tells how far the message got when the server ends %s', async (_name, bytes, progress) => {
  const { listener, client, server } = await pair()
  await using _ = listener
  await server.write(bytes)
  server.end()
  expect(await client.ended).toMatchObject({ kind: 'end', progress })
  client.paint({ x: 0, y: 0 }, 'red')
  expect(await client.close()).toMatchObject({ kind: 'end' })
})

it('ends with the code of a reset', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  await requests(server, 1)
  server.reset()
  expect(await client.ended).toEqual({ kind: 'reset', code: 'ECONNRESET' })
})

it('gives up a server that says no goodbye', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  expect(await client.close(20)).toEqual({ kind: 'silence', waitedMs: 20 })
  expect(await requests(server, 2)).toEqual([nuevo, cerrar])
  expect((await server.next(withinMs)).kind).toMatch(/end|reset/)
})

it('reports a refused and an aborted connection as values', async () => {
  const listener = await TcpListener.listen()
  const { port } = listener
  await listener[Symbol.asyncDispose]()
  const host = '127.0.0.1'
  expect(await connectCanvasClient({ host, port })).toEqual({ problem: { kind: 'refused', code: 'ECONNREFUSED' } })
  expect(await connectCanvasClient({ host, port, signal: AbortSignal.abort() })).toMatchObject({
    problem: { kind: 'aborted' },
  })
})
