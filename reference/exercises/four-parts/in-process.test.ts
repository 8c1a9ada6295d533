import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { SocketInterceptor } from '@mswjs/interceptors/net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { TcpLink } from '../../net/tcp-link.ts'
import { connectFourPartsClient, type FourPartsClientOptions, type SendingEnd } from './client.ts'
import { collectMedia } from './collect-media.ts'
import { canonical, unframed } from './protocol.ts'
import type { ReceptionPeer } from './reception-conversation.ts'
import { ReceptionService } from './reception-service.ts'

type ServerSocket = Parameters<Parameters<typeof interceptor.on<'connection'>>[1]>[0]['socket']

const interceptor = new SocketInterceptor()
const nowhere = { host: 'four-parts.invalid', port: 65433 }
const quietMs = 10
let from: string
let to: string

beforeAll(async () => {
  interceptor.apply()
  from = await mkdtemp(join(tmpdir(), 'four-parts-from-'))
  to = await mkdtemp(join(tmpdir(), 'four-parts-to-'))
  await writeFile(join(from, 'a.jpg'), 'abcdefghi')
  await writeFile(join(from, 'b.PDF'), '')
})
afterEach(() => interceptor.removeAllListeners())
afterAll(async () => {
  interceptor.dispose()
  await rm(from, { recursive: true })
  await rm(to, { recursive: true })
})

/** The server's side of an intercepted connection as a stream that ends when the client has sent FIN. */
function serverSide(socket: ServerSocket): Duplex {
  const side = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, taken) {
      socket.write(chunk)
      taken()
    },
    final(done) {
      socket.end()
      done()
    },
  })
  socket.on('data', (bytes: Buffer) => side.push(bytes))
  socket.on('finish', () => side.push(null))
  socket.on('close', () => side.destroy())
  return side
}

type Disturb = (link: TcpLink, socket: ServerSocket) => Pick<ReceptionPeer, 'write'>

/** Serves every connection of this process with a fresh server, whose answers may be disturbed. */
function serve(disturb: Disturb = (link) => link, maxFileBytes = 1000): void {
  const service = new ReceptionService({ dir: to, quietMs, maxFileBytes })
  interceptor.on('connection', ({ socket, controller }) => {
    controller.claim()
    const link = new TcpLink(serverSide(socket))
    const answers = disturb(link, socket)
    link.listen(
      service.join({
        remoteAddress: '10.0.0.7',
        unsentBytes: 0,
        write: (bytes) => answers.write(bytes),
        pause: () => link.pause(),
        resume: () => link.resume(),
        end: () => link.end(),
      }),
    )
  })
}

/** Cuts the answers into two pieces at `at`, counted from the first byte of the conversation. */
function cutting(at: number): Disturb {
  let sent = 0
  return (link) => ({
    write(bytes) {
      const cut = Math.min(Math.max(at - sent, 0), bytes.length)
      sent += bytes.length
      for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) if (piece.length > 0) link.write(piece)
    },
  })
}

/** Lets `after` bytes of the answers through and then does something else. */
function breaking(after: number, breakIt: (link: TcpLink, socket: ServerSocket) => void): Disturb {
  let left = after
  return (link, socket) => ({
    write(bytes) {
      if (left > 0) link.write(bytes.subarray(0, left))
      if (left <= bytes.length && left >= 0) setImmediate(() => breakIt(link, socket))
      left -= bytes.length
    },
  })
}

async function sendAll(more: Partial<FourPartsClientOptions> = {}): Promise<{ end: SendingEnd; news: string[] }> {
  const connected = await connectFourPartsClient({ ...nowhere, wire: 'canonical', quietMs, ...more })
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  await using client = connected.client
  const news: string[] = []
  const end = await client.sendAll(from, await collectMedia(from), (one) =>
    news.push(one.kind === 'part' ? `part ${one.part} ${one.bytes}` : `${one.kind} ${one.path}`),
  )
  return { end, news }
}

const done = { kind: 'done', sent: 2, skipped: 0 }
const answersBytes = 12 * canonical.ack('part').length

it('sends everything in four parts, each after its answer', async () => {
  serve()
  expect(await sendAll()).toEqual({
    end: done,
    news: [
      'file a.jpg',
      'part 0 2',
      'part 1 2',
      'part 2 2',
      'part 3 3',
      'file b.PDF',
      'part 0 0',
      'part 1 0',
      'part 2 0',
      'part 3 0',
    ],
  })
  expect(await readFile(join(to, '10.0.0.7/a.jpg'), 'utf8')).toBe('abcdefghi')
  expect((await readdir(join(to, '10.0.0.7'))).sort()).toEqual(['a.jpg', 'b.PDF'])
})

it('speaks the unframed wire, also where the answers are cut', async () => {
  for (const cut of Array.from({ length: 1 + 'recibidorecibidotl'.length + 4 * 8 }, (_, i) => i)) {
    serve(cutting(cut))
    const { end } = await sendAll({ wire: 'unframed' })
    expect([cut, end]).toEqual([cut, { kind: 'done', sent: 1, skipped: 1 }])
    interceptor.removeAllListeners()
  }
})

it('understands answers cut at every byte', async () => {
  for (let cut = 0; cut <= answersBytes; cut++) {
    serve(cutting(cut))
    expect([cut, (await sendAll()).end]).toEqual([cut, done])
    interceptor.removeAllListeners()
  }
})

it.each([
  ['end', (link: TcpLink) => link.end(), { kind: 'end' }],
  [
    'reset',
    (_link: TcpLink, socket: ServerSocket) =>
      void socket.destroy(Object.assign(new Error('broken'), { code: 'ECONNRESET' })),
    { kind: 'reset', code: 'ECONNRESET' },
  ],
] as const)('tells that the server went at every byte of its answers: %s', async (_name, breakIt, why) => {
  for (let after = 0; after < answersBytes; after++) {
    serve(breaking(after, breakIt))
    const path = after < answersBytes / 2 ? 'a.jpg' : 'b.PDF'
    expect([after, (await sendAll()).end]).toEqual([after, { kind: 'lost', why, path: expect.stringMatching(path) }])
    interceptor.removeAllListeners()
  }
})

it('gives up a server that stays silent, and one that never ends its answer', async () => {
  serve(() => ({ write: () => {} }))
  expect((await sendAll({ replyWithinMs: 50 })).end).toMatchObject({ why: { kind: 'silence', waitedMs: 50 } })
  interceptor.removeAllListeners()
  serve((link) => ({ write: () => link.write(Buffer.alloc(5000, 'x')) }))
  expect((await sendAll()).end).toMatchObject({ kind: 'lost', why: { kind: 'too-long' } })
})

it('goes on with the next file after a refusal', async () => {
  serve((link) => link, 5)
  const { end, news } = await sendAll()
  expect(news.slice(0, 3)).toEqual(['file a.jpg', 'skipped a.jpg', 'file b.PDF'])
  expect(end).toEqual({ kind: 'done', sent: 1, skipped: 1 })
})

it('accepts any text as an acknowledgement', async () => {
  serve((link) => ({ write: () => link.write(Buffer.from('vale\r\n')) }))
  expect((await sendAll()).end).toEqual(done)
  interceptor.removeAllListeners()
  serve((link) => ({ write: () => link.write(unframed.ack('ip')) }))
  expect((await sendAll({ wire: 'unframed' })).end).toMatchObject({ kind: 'done', sent: 1 })
})

it('reports a refused connection', async () => {
  interceptor.on('connection', ({ socket }) => {
    socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
  })
  expect(await connectFourPartsClient({ ...nowhere, wire: 'canonical' })).toEqual({
    problem: { kind: 'refused', code: 'ECONNREFUSED' },
  })
})
