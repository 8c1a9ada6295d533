import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { runTerminalClient } from './terminal-client.ts'
import { ftpWords } from './words.ts'

const words = ftpWords.es
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'simple-ftp-client-'))
  await writeFile(join(dir, 'mío.txt'), 'lo mío')
})
afterEach(() => rm(dir, { recursive: true }))

/** Types these lines into a client and gives what it showed after its first two lines, without its prompts. */
async function run(port: number, lines: readonly string[], more: { withinMs?: number; signal?: AbortSignal } = {}) {
  const input = new PassThrough()
  input.end(lines.map((line) => `${line}\n`).join(''))
  let shown = ''
  let errors = ''
  const code = await runTerminalClient({
    host: '127.0.0.1',
    port,
    dir,
    lang: 'es',
    input,
    output: { write: (text) => (shown += text) },
    errors: { write: (text) => (errors += text) },
    signal: new AbortController().signal,
    ...more,
  })
  return { code, said: shown.replaceAll(words.prompt, '').split('\n').slice(2, -1), errors: errors.trimEnd() }
}

/** A server that says these pieces, one after the other, once something was asked. */
async function saying(pieces: readonly (Buffer | string)[], after: (session: TcpSession) => void = () => {}) {
  const listener = await TcpListener.listen()
  const served = (async () => {
    const session = await listener.accept(5000)
    if (!session) return
    await session.next(5000)
    for (const piece of pieces) await session.write(Buffer.from(piece as string))
    after(session)
  })()
  return {
    port: listener.port,
    async [Symbol.asyncDispose]() {
      await served
      await listener[Symbol.asyncDispose]()
    },
  }
}

it('runs both programs from the command line', async () => {
  const there = await mkdtemp(join(tmpdir(), 'simple-ftp-server-'))
  await writeFile(join(there, 'suyo 1.txt'), 'lo suyo')
  await using server = ReferenceProcess.start(['simple-ftp', 'server', '--port', '0', '--dir', there])
  const port = await server.listeningPort()
  await using client = ReferenceProcess.start(['simple-ftp', 'client', '--port', port, '--dir', dir])
  for (const line of ['LISTAR', 'descargar suyo 1.txt', 'descargar nada', 'subir mío.txt', 'subir nada', '', 'qué'])
    client.type(line)
  client.type('descargar ../x')
  client.type('salir')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output.replaceAll(words.prompt, '').split('\n').slice(2)).toEqual([
    'Ficheros del servidor: 1',
    '  suyo 1.txt',
    'Descargado «suyo 1.txt» (7 bytes).',
    'El servidor dice: ERROR no existe',
    'Subido «mío.txt» (7 bytes).',
    words.failure({ kind: 'no-local-file' }),
    words.help,
    words.failure({ kind: 'bad-name' }),
    words.left,
    '',
  ])
  expect(await readFile(join(dir, 'suyo 1.txt'), 'utf8')).toBe('lo suyo')
  expect(await readFile(join(there, 'mío.txt'), 'utf8')).toBe('lo mío')
  expect((await readdir(dir)).sort()).toEqual(['mío.txt', 'suyo 1.txt'])
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
  await rm(there, { recursive: true })
})

it('leaves politely when the keyboard ends', async () => {
  const sent: string[] = []
  await using listener = await TcpListener.listen()
  const served = listener.accept(5000).then(async (session) => {
    const came = await session?.next(5000)
    if (came?.kind === 'bytes') sent.push(came.bytes.toString('utf8'))
  })
  expect(await run(listener.port, [])).toEqual({ code: 0, said: ['', words.left], errors: '' })
  await served
  expect(sent).toEqual(['SALIR\n'])
})

it('stores an answer cut at every byte', async () => {
  const answer = Buffer.from('OK 8\nab\nc€\0')
  for (let cut = 1; cut < answer.length; cut++) {
    await using server = await saying([answer.subarray(0, cut), answer.subarray(cut)])
    expect([cut, (await run(server.port, ['descargar a.txt', 'salir'])).code]).toEqual([cut, 0])
    expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe('ab\nc€\0')
    await rm(join(dir, 'a.txt'))
  }
})

it.each([
  ['', (session: TcpSession) => session.end()],
  ['OK', (session: TcpSession) => session.end()],
  ['OK 8\nab', (session: TcpSession) => session.end()],
  ['OK 8\nab', (session: TcpSession) => session.reset()],
])('says that the server went after %j, and creates nothing', async (said, after) => {
  await using server = await saying([said], after)
  const { code, errors } = await run(server.port, ['descargar a.txt', 'salir'])
  expect([code, errors]).toEqual([1, expect.stringMatching(/^Se perdió la conexión con el servidor: .+\.$/)])
  expect(await readdir(dir)).toEqual(['mío.txt'])
})

it.each([
  ['descargar a.txt', 'vale\n', 'vale'],
  ['descargar a.txt', 'OK\n', 'OK'],
  ['listar', 'RECIBIDO 3\n', 'RECIBIDO 3'],
  ['subir mío.txt', 'OK\nRECIBIDO 6\n', 'RECIBIDO 6'],
  ['subir mío.txt', 'OK\nOK\n', 'OK'],
])('ends when the server answers %j with %j', async (line, answer, text) => {
  await using server = await saying([answer])
  const { code, errors } = await run(server.port, [line, 'salir'])
  expect([code, errors]).toEqual([1, words.failure({ kind: 'strange', text })])
})

it('gives up a server that stays silent, and one that never ends its line', async () => {
  await using server = await saying(['OK 3\na'])
  expect((await run(server.port, ['descargar a.txt'], { withinMs: 30 })).errors).toMatch(/no dijo nada más/)
  await using long = await saying(['x'.repeat(5000)])
  expect((await run(long.port, ['listar'])).errors).toMatch(/demasiado larga/)
  expect(await readdir(dir)).toEqual(['mío.txt'])
})

it('says that nobody listens', async () => {
  const port = await freePort()
  const place = `127.0.0.1:${port}`
  expect(await run(port, ['listar'])).toMatchObject({
    code: 1,
    errors: words.noConnection(place, { kind: 'refused', code: 'ECONNREFUSED' }),
  })
})

it('leaves in order when it is told to, also in the middle of a download', async () => {
  const stop = new AbortController()
  await using server = await saying(['OK 8\nab'], () => stop.abort())
  expect((await run(server.port, ['descargar a.txt'], { signal: stop.signal })).code).toBe(0)
  expect(await readdir(dir)).toEqual(['mío.txt'])
})
