import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { databaseFile } from './client-store.ts'
import { IndexSession } from './index-session.ts'
import { descargar, info, insc, maxCommandBytes, replyText, videos } from './protocol.ts'
import { startIndexServer } from './server.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'indice-'))
})
afterEach(() => rm(dir, { recursive: true }))

const start = (say: (line: string) => void = () => {}) => startIndexServer({ host: '127.0.0.1', port: 0, dir, say })
const file = () => readFile(join(dir, databaseFile), 'utf8')
const registered = (name: string) => replyText({ kind: 'registered', name })
const added = replyText({ kind: 'videos-added' })
const stranger = replyText({ kind: 'not-registered' })
const unknown = replyText({ kind: 'unknown-command' })

/** Asks one command after the other; each answer has to be the expected one. */
async function talk(session: IndexSession, ...exchanges: readonly (readonly [string, string])[]): Promise<void> {
  for (const [command, answer] of exchanges) expect(await session.ask(command, answer)).toBe(answer)
  expect(session.rest).toBe('')
}

it('registers, adds, lists and finds', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await talk(
    ana,
    [insc('ana', '127.0.0.1', 1030), registered('ana')],
    [insc('ana', '10.0.0.9', 1031), replyText({ kind: 'duplicate' })],
    [info, replyText({ kind: 'none' })],
    [videos('ana', ['a.mp4']), added],
    ['videos ana 9 ñandú.mp4 a.mp4', added],
    ['info', 'a.mp4\nñandú.mp4\na.mp4'],
    [videos('luis', ['b.mp4']), replyText({ kind: 'unknown-client' })],
    [insc('luis', '10.0.0.2', 2000), registered('luis')],
    [videos('luis', ['b.mp4']), added],
    ['Descargar b.mp4', 'EXITO 10.0.0.2 2000'],
    [descargar('c.mp4'), replyText({ kind: 'not-found' })],
    ['DESCARGAR', replyText({ kind: 'bad-format', word: 'DESCARGAR' })],
    [' ', unknown],
    ['\n', unknown],
    ['HOLA', unknown],
  )
  expect(await file()).toBe('2\nana 127.0.0.1 1030 3\na.mp4\nñandú.mp4\na.mp4\nluis 10.0.0.2 2000 1\nb.mp4\n')
})

it('knows a machine by its address, whoever registered it', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await using other = await IndexSession.open(server.port, '127.0.0.2')
  await talk(ana, [info, stranger], [insc('ana', '127.0.0.1', 1030), registered('ana')], [videos('ana', ['a']), added])
  await talk(
    other,
    [info, stranger],
    [descargar('a'), stranger],
    [videos('ana', ['b']), stranger],
    ['VIDEOS ana', replyText({ kind: 'bad-format', word: 'VIDEOS' })],
    [insc('otra', '127.0.0.2', 1030), registered('otra')],
    [descargar('a'), 'EXITO 127.0.0.1 1030'],
  )
})

it('loses nothing when ten clients register at the same time, nor over a restart', async () => {
  const names = Array.from({ length: 10 }, (_, i) => `c${i}`)
  {
    await using server = await start()
    const sessions = await Promise.all(names.map(() => IndexSession.open(server.port)))
    await Promise.all(sessions.map((session, i) => session.send(insc(`c${i}`, '127.0.0.1', 1030 + i))))
    const answers = await Promise.all(sessions.map((session, i) => session.answer(registered(`c${i}`))))
    expect(answers).toEqual(names.map(registered))
    await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()))
  }
  expect((await file()).trimEnd().split('\n').slice(1).sort()).toEqual(
    names.map((n, i) => `${n} 127.0.0.1 ${1030 + i} 0`),
  )
  const lines: string[] = []
  await using again = await start((line) => lines.push(line))
  expect(lines).toContain('Clientes registrados: 10')
  await using ana = await IndexSession.open(again.port)
  await talk(ana, [insc('c3', '127.0.0.1', 1), replyText({ kind: 'duplicate' })])
})

it('sends a list of any length whole', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  const names = Array.from({ length: 3000 }, (_, i) => `vídeo-número-${i}.mp4`)
  await talk(ana, [insc('ana', '127.0.0.1', 1030), registered('ana')])
  for (let from = 0; from < names.length; from += 30)
    await talk(ana, [videos('ana', names.slice(from, from + 30)), added])
  await talk(ana, [info, names.join('\n')])
})

it('understands a command whose last character comes in pieces', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await talk(ana, [insc('ñ', '127.0.0.1', 1030), registered('ñ')], [videos('ñ', ['🎬']), added])
  const bytes = Buffer.from(descargar('🎬'))
  const waiting = ana.tcp.next(100)
  await ana.tcp.write(bytes.subarray(0, -2))
  expect(await waiting).toEqual({ kind: 'deadline' })
  await ana.tcp.write(bytes.subarray(-2))
  expect(await ana.answer('EXITO 127.0.0.1 1030')).toBe('EXITO 127.0.0.1 1030')
})

it.each([
  ['bytes that are no UTF-8', Buffer.from([0x49, 0xff, 0xfe])],
  ['half a character and nothing more', Buffer.from([0x61, 0xc3])],
  ['too long a command', Buffer.alloc(maxCommandBytes + 1, 'a')],
])('answers %s as an unknown command, and goes on', async (_name, bytes) => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await ana.tcp.write(bytes)
  expect(await ana.answer(unknown)).toBe(unknown)
  await talk(ana, ['INFO', stranger])
})

it('answers what came before the end, and forgets who breaks off', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await ana.send(insc('ana', '127.0.0.1', 1030))
  ana.tcp.end()
  expect(await ana.answer(registered('ana'))).toBe(registered('ana'))
  expect(await ana.tcp.next(5000)).toEqual({ kind: 'end' })
  await using luis = await IndexSession.open(server.port)
  await luis.send(insc('luis', '127.0.0.1', 1030))
  luis.tcp.reset()
  await using eva = await IndexSession.open(server.port)
  await talk(eva, [insc('eva', '127.0.0.1', 1030), registered('eva')])
})

it('is not held up by a client that never reads', async () => {
  await using server = await start()
  await using ana = await IndexSession.open(server.port)
  await talk(ana, [insc('ana', '127.0.0.1', 1030), registered('ana')])
  const long = 'x'.repeat(900)
  for (let i = 0; i < 50; i++) await talk(ana, [videos('ana', [long]), added])
  await using mute = await IndexSession.open(server.port)
  mute.tcp.stopReading()
  for (let i = 0; i < 300; i++) await mute.send(info)
  await talk(ana, [descargar(long), 'EXITO 127.0.0.1 1030'])
})

it('does not start over a data file that it does not understand', async () => {
  await writeFile(join(dir, databaseFile), '1\nana\n')
  await expect(start()).rejects.toMatchObject({ problem: { line: 2, wrong: 'no-client-line', found: 'ana' } })
  expect(await file()).toBe('1\nana\n')
})
