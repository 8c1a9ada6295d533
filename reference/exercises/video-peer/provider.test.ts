import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { downloadRequest, missingReply, sizeLine } from './protocol.ts'
import { startProvider } from './provider.ts'

const withinMs = 5000
let dir = ''
let shared = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'par-'))
  shared = join(dir, 'videos_compartidos')
  await mkdir(shared)
})
afterEach(() => rm(dir, { recursive: true }))

const start = () => startProvider({ host: '127.0.0.1', port: 0, dir, say: () => {} })

async function open(port: number): Promise<TcpSession> {
  const connected = await connectTcp('127.0.0.1', port, withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  return connected.session
}

/** Everything that comes until the end. */
async function all(session: TcpSession): Promise<{ readonly bytes: Buffer; readonly ending: string }> {
  const pieces: Buffer[] = []
  for (;;) {
    const arrival = await session.next(withinMs)
    if (arrival.kind !== 'bytes') return { bytes: Buffer.concat(pieces), ending: arrival.kind }
    pieces.push(arrival.bytes)
  }
}

async function ask(port: number, ...pieces: readonly Buffer[]): Promise<Buffer> {
  await using session = await open(port)
  for (const piece of pieces) await session.write(piece)
  return (await all(session)).bytes
}

const whole = (content: Buffer) => Buffer.concat([Buffer.from(sizeLine(content.length)), content])

it('makes both folders', async () => {
  await rm(shared, { recursive: true })
  await using _provider = await start()
  expect((await readdir(dir)).sort()).toEqual(['videos_compartidos', 'videos_recibidos'])
})

it.each([0, 1, 1023, 1024, 1025, 65_536, 3_000_001])('sends exactly %d bytes', async (size) => {
  const content = randomBytes(size)
  await writeFile(join(shared, 'ñandú.mp4'), content)
  await using provider = await start()
  expect((await ask(provider.port, Buffer.from(downloadRequest('ñandú.mp4')))).equals(whole(content))).toBe(true)
})

it('serves several at once, also beside one that does not read and one that breaks off', async () => {
  const content = randomBytes(8_000_000)
  await writeFile(join(shared, 'a.mp4'), content)
  await using provider = await start()
  const request = Buffer.from(downloadRequest('a.mp4'))
  await using mute = await open(provider.port)
  mute.stopReading()
  await mute.write(request)
  await using broken = await open(provider.port)
  await broken.write(request)
  await broken.next(withinMs)
  broken.reset()
  await using silent = await open(provider.port)
  const got = await Promise.all(Array.from({ length: 5 }, () => ask(provider.port, request)))
  expect(got.map((bytes) => bytes.equals(whole(content)))).toEqual([true, true, true, true, true])
  expect(silent.history.map(({ kind }) => kind)).toEqual(['open'])
  mute.resumeReading()
  expect((await all(mute)).bytes.equals(whole(content))).toBe(true)
})

it.each([
  'falta.mp4',
  '../secreto',
  '..',
  '.',
  '/etc/passwd',
  'carpeta',
  'carpeta/a',
  '..\\secreto',
  'a\0.mp4',
  'tubo',
])('answers the error line to %j', async (name) => {
  await writeFile(join(dir, 'secreto'), 'no')
  await writeFile(join(shared, 'a'), 'si')
  await mkdir(join(shared, 'carpeta'))
  await writeFile(join(shared, 'carpeta', 'a'), 'no')
  execFileSync('python3', ['-c', 'import os, sys; os.mkfifo(sys.argv[1])', join(shared, 'tubo')])
  await using provider = await start()
  expect((await ask(provider.port, Buffer.from(downloadRequest(name)))).toString()).toBe(missingReply)
})

it.each(['HOLA', 'DESCARGAR\n', '\u0000'])('answers the error line to what is no request: %j', async (text) => {
  await using provider = await start()
  expect((await ask(provider.port, Buffer.from(text))).toString()).toBe(missingReply)
})

it('understands a request that is cut in its command word or in its last character', async () => {
  await writeFile(join(shared, 'ñ'), 'hola')
  await using provider = await start()
  const request = Buffer.from(downloadRequest('ñ'))
  for (const cut of [1, 5, 9, request.length - 1])
    expect((await ask(provider.port, request.subarray(0, cut), request.subarray(cut))).toString()).toBe('4\nhola')
})

it('answers a downloader that has ended its side', async () => {
  await writeFile(join(shared, 'a'), 'hola')
  await using provider = await start()
  await using session = await open(provider.port)
  await session.write(Buffer.from(downloadRequest('a')))
  session.end()
  expect(await all(session)).toEqual({ bytes: Buffer.from('4\nhola'), ending: 'end' })
})

it('ends early when the file shrinks meanwhile', async () => {
  const path = join(shared, 'a')
  const size = 30_000_000
  await writeFile(path, Buffer.alloc(size))
  await using provider = await start()
  await using session = await open(provider.port)
  session.stopReading()
  await session.write(Buffer.from(downloadRequest('a')))
  session.resumeReading()
  await session.next(withinMs)
  session.stopReading()
  await truncate(path, 0)
  session.resumeReading()
  expect((await all(session)).bytes.length).toBeLessThan(size)
})
