import { expect, it } from 'vitest'
import { TcpListener } from '../../net/tcp-listener.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { encodeFrame } from '../../wire/length-prefix.ts'
import { encodePickle } from '../../wire/pickle/encode-pickle.ts'
import { connectStorageClient, type StorageClient, type StorageClientOptions } from './client.ts'
import { descargar, encodeMensaje, frameDecoder, lengthField, listar, type Mensaje, readMensaje } from './protocol.ts'
import type { Pushed } from './pushed.ts'

const withinMs = 5000
const nothing = { operacion: null, data: null, estado: null }

/** A client and the bare other side of its connection. */
async function pair(more: Partial<StorageClientOptions> = {}) {
  const listener = await TcpListener.listen()
  const [connected, server] = await Promise.all([
    connectStorageClient({ host: '127.0.0.1', port: listener.port, ...more }),
    listener.accept(withinMs),
  ])
  if (!server || 'problem' in connected) throw new Error('the client did not come within 5 s')
  return { listener, client: connected.client as StorageClient, server }
}

async function requests(server: TcpSession, count: number): Promise<(Mensaje | undefined)[]> {
  const decoder = frameDecoder()
  const came: (Mensaje | undefined)[] = []
  while (came.length < count) {
    const arrival = await server.next(withinMs)
    if (arrival.kind !== 'bytes') throw new Error(`${came.length} of ${count} requests came, then: ${arrival.kind}`)
    came.push(...decoder.push(arrival.bytes).map((body) => readMensaje(body).mensaje))
  }
  return came
}

it('sends nothing by itself, then its requests, then FIN', async () => {
  const { listener, client, server } = await pair()
  await using _ = listener
  const asked = Promise.all([client.ask(listar), client.ask(descargar('a'))])
  expect(await requests(server, 2)).toEqual([
    { ...nothing, operacion: 'listar' },
    { ...nothing, operacion: 'descargar', data: 'a' },
  ])
  await server.write(Buffer.concat([encodeMensaje({ data: [], estado: 'ok' }), encodeMensaje({ estado: 'error' })]))
  expect(await asked).toEqual([{ kind: 'ok', data: [] }, { kind: 'error' }])
  client.leave()
  expect(await client.ended).toEqual({ kind: 'left' })
  expect(await server.next(withinMs)).toEqual({ kind: 'end' })
  expect(await client.ask(listar)).toEqual({ kind: 'over' })
})

it('tells what others send from the answers', async () => {
  const pushed: Pushed[] = []
  const { listener, client, server } = await pair({ onPushed: (each) => pushed.push(each) })
  await using _ = listener
  const asked = Promise.all([client.ask(listar), client.ask(descargar('a'))])
  const content = Buffer.from([0, 255])
  await server.write(
    Buffer.concat([
      encodeMensaje({ operacion: 'reenviar', data: ['1.2.3.4:5', 'hola'], estado: 'ok' }),
      encodeMensaje({ operacion: 'listar', data: ['a', 'b'], estado: 'ok' }),
      encodeMensaje({ operacion: 'difundir', data: ['f', content], estado: 'ok' }),
      encodeMensaje({ operacion: 'difundir', estado: 'error' }),
    ]),
  )
  expect(await asked).toEqual([{ kind: 'ok', data: ['a', 'b'] }, { kind: 'error' }])
  expect(pushed).toEqual([
    { kind: 'text', sender: '1.2.3.4:5', text: 'hola' },
    { kind: 'file', name: 'f', content: expect.objectContaining({ length: 2 }) },
  ])
  client.leave()
})

it.each([
  ['a length over the limit', Buffer.from('ffffffff80', 'hex'), { problem: 'too-long', announced: 2 ** 32 - 1 }],
  ['JSON', encodeFrame(Buffer.from('{}'), lengthField), { problem: 'no-pickle', offset: 0 }],
  ['code', encodeFrame(Buffer.from('cos\nsystem\n.'), lengthField), { problem: 'no-pickle', detail: 'os.system' }],
  ['another value', encodeFrame(encodePickle(['a']), lengthField), { problem: 'no-mensaje' }],
])('ends with a clear reason after %s', async (_name, bytes, ending) => {
  const { listener, client, server } = await pair()
  await using _ = listener
  const asked = client.ask(listar)
  await server.write(Buffer.concat([bytes, encodeMensaje({ data: [], estado: 'ok' })]))
  expect(await client.ended).toMatchObject({ kind: 'malformed', ...ending })
  expect(await asked).toEqual({ kind: 'over' })
})

it('gives up a server that does not answer, and waits for nothing when nothing was asked', async () => {
  const { listener, client, server } = await pair({ silenceMs: 20 })
  await using _ = listener
  const asked = client.ask(listar)
  await server.write(encodeMensaje({ data: [], estado: 'ok' }))
  expect((await asked).kind).toBe('ok')
  expect(client.isOver).toBe(false)
  expect(await client.ask(listar)).toEqual({ kind: 'over' })
  expect(await client.ended).toEqual({ kind: 'silence', waitedMs: 20 })
})

it('reports a refused and an aborted connection as values', async () => {
  const listener = await TcpListener.listen()
  const { port } = listener
  await listener[Symbol.asyncDispose]()
  const host = '127.0.0.1'
  expect(await connectStorageClient({ host, port })).toEqual({ problem: { kind: 'refused', code: 'ECONNREFUSED' } })
  expect(await connectStorageClient({ host, port, signal: AbortSignal.abort() })).toMatchObject({
    problem: { kind: 'aborted' },
  })
})
