import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TcpListener } from '../../net/tcp-listener.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { type DownloadOutcome, downloadVideo } from './download-video.ts'
import { missingReply } from './protocol.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recibidos-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Download {
  readonly outcome: DownloadOutcome
  readonly progress: readonly number[]
  readonly request: string
}

/** Downloads `video` from a provider that does as it is told once it has the request. */
async function from(
  provide: (session: TcpSession) => Promise<void> | void,
  { video = 'a.mp4', withinMs = 5000, signal = new AbortController().signal } = {},
): Promise<Download> {
  await using listener = await TcpListener.listen()
  const progress: number[] = []
  const job = { host: '127.0.0.1', port: listener.port, video }
  const done = downloadVideo(job, { folder, signal, withinMs, onProgress: (percent) => progress.push(percent) })
  const session = await listener.accept(5000)
  const came = await session?.next(5000)
  if (session) await provide(session)
  return { outcome: await done, progress, request: came?.kind === 'bytes' ? came.bytes.toString() : '' }
}

const sends =
  (...pieces: readonly (string | Buffer)[]) =>
  async (session: TcpSession) => {
    for (const piece of pieces) await session.write(Buffer.from(piece))
    session.end()
  }

it('stores exact bytes and tells the tens', async () => {
  const content = randomBytes(5_000_003)
  const { outcome, progress, request } = await from(sends(`${content.length}\n`, content))
  expect(outcome).toEqual({ kind: 'stored', bytes: content.length })
  expect(request).toBe('DESCARGAR a.mp4')
  expect(progress).toEqual([...new Set(progress)].sort((a, b) => a - b))
  expect(progress.every((percent) => percent % 10 === 0)).toBe(true)
  expect(progress.at(-1)).toBe(100)
  expect(progress.length).toBeGreaterThan(3)
  expect(await readdir(folder)).toEqual(['a.mp4'])
  expect((await readFile(join(folder, 'a.mp4'))).equals(content)).toBe(true)
})

it('does not care whether the size comes with the content, and takes no more than it', async () => {
  expect((await from(sends('4\nhola'))).outcome).toEqual({ kind: 'stored', bytes: 4 })
  expect((await from(sends('4', '\nho', 'lasobra'), { video: 'ñ' })).outcome).toEqual({ kind: 'stored', bytes: 4 })
  expect((await from(sends('0\n'), { video: 'vacio' })).progress).toEqual([100])
  expect(await readFile(join(folder, 'ñ'), 'utf8')).toBe('hola')
  expect((await readdir(folder)).sort()).toEqual(['a.mp4', 'vacio', 'ñ'])
})

it('replaces an older file only by a whole one', async () => {
  await writeFile(join(folder, 'a.mp4'), 'antes')
  expect((await from(sends('10\nhola'))).outcome.kind).toBe('cut')
  expect(await readFile(join(folder, 'a.mp4'), 'utf8')).toBe('antes')
  expect((await from(sends('4\nhola'))).outcome.kind).toBe('stored')
  expect(await readFile(join(folder, 'a.mp4'), 'utf8')).toBe('hola')
})

it.each([
  ['an error line', sends(missingReply), { kind: 'refused', text: missingReply.trim() }],
  ['no size', sends('hola\n'), { kind: 'malformed', problem: 'no-size', header: 'hola' }],
  ['an end before the size', sends('12'), { kind: 'cut', how: 'end', state: { kind: 'header', have: 2 } }],
  ['an early end', sends('9\nhola'), { kind: 'cut', how: 'end', state: { kind: 'content', size: 9, received: 4 } }],
  ['a reset', (session: TcpSession) => session.reset(), { kind: 'cut', how: 'reset' }],
])('leaves no file after %s', async (_name, provide, outcome) => {
  expect((await from(provide)).outcome).toMatchObject(outcome)
  expect(await readdir(folder)).toEqual([])
})

it('gives up a provider that sends nothing more', async () => {
  const { outcome } = await from((session) => session.write(Buffer.from('9\nhola')), { withinMs: 50 })
  expect(outcome).toMatchObject({ kind: 'cut', how: 'silence' })
  expect(await readdir(folder)).toEqual([])
})

it('can be given up in the middle', async () => {
  const stop = new AbortController()
  const provide = async (session: TcpSession) => {
    await session.write(Buffer.from('9\nhola'))
    stop.abort()
  }
  expect((await from(provide, { signal: stop.signal })).outcome).toEqual({ kind: 'aborted' })
  expect(await readdir(folder)).toEqual([])
})

it('tells that nobody listens, that the folder is missing, and that a name is a path', async () => {
  const options = { folder, signal: new AbortController().signal, onProgress: () => {} }
  let port = 0
  {
    await using listener = await TcpListener.listen()
    port = listener.port
    const job = { host: '127.0.0.1', port, video: 'a' }
    expect(await downloadVideo(job, { ...options, folder: join(folder, 'no') })).toEqual({
      kind: 'disk',
      code: 'ENOENT',
    })
    expect(await downloadVideo({ ...job, video: '../a' }, options)).toEqual({ kind: 'bad-name' })
  }
  expect(await downloadVideo({ host: '127.0.0.1', port, video: 'a' }, options)).toEqual({
    kind: 'no-connection',
    problem: { kind: 'refused', code: 'ECONNREFUSED' },
  })
})
