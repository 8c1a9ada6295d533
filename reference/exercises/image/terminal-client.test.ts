import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { connectLink } from '../../net/connect-link.ts'
import { freePort } from '../../net/free-port.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { fetchImage } from './client.ts'
import { requestLine } from './protocol.ts'
import { startImageServer } from './server.ts'

const plaza = new URL('../../../examples/python/image/plaza.jpg', import.meta.url)
let root = ''
let from = ''
let to = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-'))
  from = join(root, 'from')
  to = join(root, 'to')
  for (const folder of [from, to]) await mkdir(folder)
  await copyFile(plaza, join(from, 'plaza.jpg'))
})
afterEach(() => rm(root, { recursive: true }))

const startServer = () => startImageServer({ host: '127.0.0.1', port: 0, dir: from, lang: 'es', say: () => {} })
const startClient = (port: number | string, ...more: string[]) =>
  ReferenceProcess.start(['image', 'client', '--port', String(port), '--dir', to, ...more])

/** What a client without a keyboard makes of an answer in these pieces, after which the server ends or breaks off. */
async function fetchFrom(pieces: readonly Buffer[], ending: 'end' | 'reset' | 'silence' = 'end') {
  await using listener = await TcpListener.listen()
  const connected = await connectLink('127.0.0.1', listener.port, 5000)
  if ('problem' in connected) throw new Error(connected.problem.code)
  const session = await listener.accept(5000)
  const fetching = fetchImage(new LinkDialogue(connected.link), 'a.jpg', {
    dir: to,
    withinMs: ending === 'silence' ? 30 : 5000,
  })
  for (const piece of pieces) await session?.write(piece)
  if (ending === 'end') session?.end()
  if (ending === 'reset') session?.reset()
  const outcome = await fetching
  connected.link.destroy()
  return { outcome, files: await readdir(to) }
}

it('runs both programs from the command line', async () => {
  await using server = ReferenceProcess.start(['image', 'server', '--port', '0', '--dir', from])
  await using client = startClient(await server.listeningPort())
  await client.outputMatching(/Nombre de la imagen: $/)
  client.type('plaza.jpg')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect((await readFile(join(to, 'plaza.jpg'))).equals(await readFile(plaza))).toBe(true)
  await server.outputMatching(/Enviada «plaza\.jpg» \(\d+ bytes\)/)
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
})

it('stores large and empty images in place of older ones', async () => {
  await using server = await startServer()
  for (const size of [3_000_001, 0]) {
    const content = Buffer.from(Array.from({ length: size }, (_, i) => (i * 7) % 256))
    await writeFile(join(from, 'a ñ.jpg'), content)
    await using client = startClient(server.port, '--lang', 'en')
    client.type('a ñ.jpg')
    expect(await client.exit()).toBe(0)
    expect(client.output).toContain(`received and stored (${size} bytes)`)
    expect((await readFile(join(to, 'a ñ.jpg'))).equals(content)).toBe(true)
  }
})

it('says that the server has no such image, and creates nothing', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type('falta.jpg')
  expect(await client.exit()).toBe(1)
  expect(client.errors).toBe('Error: el servidor no envió «falta.jpg»: el archivo no existe\n')
  expect(await readdir(to)).toEqual([])
})

it.each(['../plaza.jpg', 'plaza.png', ''])('asks for nothing when the name is %j', async (name) => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  client.type(name)
  const session = await listener.accept(20_000)
  expect((await session?.next(20_000))?.kind).toBe('end')
  session?.end()
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/no es el nombre de un archivo \.jpg/)
})

it('takes an answer cut at any byte, and keeps nothing of one that ends early', async () => {
  const answer = Buffer.from('OK 9\n\nñ\0\r\nOK ')
  for (let cut = 0; cut < answer.length; cut++) {
    const cuts = await fetchFrom([answer.subarray(0, cut), answer.subarray(cut)])
    expect(cuts).toEqual({ outcome: { kind: 'stored', size: 9 }, files: ['a.jpg'] })
    expect(await readFile(join(to, 'a.jpg'))).toEqual(answer.subarray(5))
    await rm(join(to, 'a.jpg'))
    expect(await fetchFrom([answer.subarray(0, cut)])).toEqual({
      outcome: { kind: 'interrupted', by: { kind: 'end' } },
      files: [],
    })
  }
  expect(await fetchFrom([answer.subarray(0, 8)], 'silence')).toMatchObject({
    outcome: { by: { kind: 'silence' } },
    files: [],
  })
  expect(await fetchFrom([], 'reset')).toMatchObject({ outcome: { by: { kind: 'reset' } }, files: [] })
})

it.each([
  ['ERROR no hay\n', { kind: 'refused', reason: 'no hay' }],
  ['\xff\xd8\n', { kind: 'malformed' }],
  [`OK ${'9'.repeat(15)}\nabc`, { kind: 'malformed' }],
  ['x'.repeat(5000), { kind: 'interrupted', by: { kind: 'too-long' } }],
])('creates nothing on the answer %.20j', async (text, outcome) => {
  expect(await fetchFrom([Buffer.from(text, 'latin1')])).toMatchObject({ outcome, files: [] })
})

it('says that it could not be stored', async () => {
  await mkdir(join(to, 'a.jpg'))
  expect(await fetchFrom([Buffer.from('OK 1\nx')])).toMatchObject({ outcome: { kind: 'disk' }, files: ['a.jpg'] })
})

it('asks in one line, and leaves when the keyboard ends or on Ctrl+C', async () => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  client.type('mi ñ.jpg')
  const session = await listener.accept(20_000)
  const asked = await session?.next(20_000)
  expect(asked).toEqual({ kind: 'bytes', bytes: Buffer.from(requestLine('mi ñ.jpg')) })
  client.signal('SIGINT')
  expect(await client.exit()).toBe(0)
  await using alone = startClient(listener.port)
  alone.endInput()
  expect(await alone.exit()).toBe(0)
  expect(alone.output).toContain('No se pidió nada.')
  expect(await readdir(to)).toEqual([])
})

it('says that no server listens', async () => {
  await using client = startClient(await freePort())
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/^No hay ningún servidor escuchando en [^\n]*\n$/)
})
