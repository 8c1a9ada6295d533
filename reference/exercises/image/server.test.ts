import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askTcp } from '../../net/ask-tcp.ts'
import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { okLine, requestLine } from './protocol.ts'
import { startImageServer } from './server.ts'

const withinMs = 5000
const plaza = new URL('../../../examples/python/image/plaza.jpg', import.meta.url)
let outside = ''
let dir = ''
let said: string[] = []
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'image-'))
  dir = join(outside, 'imágenes')
  said = []
  await mkdir(dir)
  await copyFile(plaza, join(dir, 'plaza.jpg'))
})
afterEach(() => rm(outside, { recursive: true }))

const start = (idleMs?: number) =>
  startImageServer({
    host: '127.0.0.1',
    port: 0,
    dir,
    lang: 'es',
    say: (line) => said.push(line),
    ...(idleMs !== undefined && { idleMs }),
  })
const whole = (content: Buffer) => Buffer.concat([Buffer.from(okLine(content.length)), content])

async function open(port: number): Promise<TcpSession> {
  const connected = await connectTcp('127.0.0.1', port, withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  return connected.session
}

it('sends a real image, whatever byte its name is cut at', async () => {
  await copyFile(plaza, join(dir, 'mi ñandú.JPG'))
  await using server = await start()
  const answer = whole(await readFile(plaza))
  const request = Buffer.from(requestLine('mi ñandú.JPG'))
  for (let cut = 1; cut <= request.length; cut++) {
    const { bytes, ending } = await askTcp(server.port, request.subarray(0, cut), request.subarray(cut))
    expect({ isExact: bytes.equals(answer), ending }).toEqual({ isExact: true, ending: 'end' })
  }
})

it.each([0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537, 3_000_001])('sends exactly %d bytes', async (size) => {
  const content = size < 256 ? randomBytes(size) : Buffer.from(Array.from({ length: size }, (_, i) => i % 256))
  await writeFile(join(dir, 'a.jpg'), content)
  await using server = await start()
  expect((await askTcp(server.port, requestLine('a.jpg'))).bytes.equals(whole(content))).toBe(true)
})

it('answers names that come joined, in order', async () => {
  await writeFile(join(dir, 'b.jpg'), 'bbb')
  await using server = await start()
  const { bytes } = await askTcp(server.port, 'b.jpg\nplaza.jpg\nb.jpg\n')
  const answers = [Buffer.from('bbb'), await readFile(plaza), Buffer.from('bbb')].map(whole)
  expect(bytes.equals(Buffer.concat(answers))).toBe(true)
})

it.each([
  'falta.jpg',
  '',
  '.jpg',
  'notas.txt',
  'foto.png',
  '../fuera.jpg',
  '..',
  'sub/a.jpg',
  '..\\fuera.jpg',
  'a\0.jpg',
  'carpeta.jpg',
  'tubo.jpg',
  'x'.repeat(2000),
  `${'x'.repeat(300)}.jpg`,
])('answers an error to %.30j, and closes', async (name) => {
  await writeFile(join(outside, 'fuera.jpg'), 'no')
  for (const file of ['notas.txt', 'foto.png']) await writeFile(join(dir, file), 'no')
  for (const folder of ['sub', 'carpeta.jpg']) await mkdir(join(dir, folder))
  await writeFile(join(dir, 'sub/a.jpg'), 'no')
  execFileSync('python3', ['-c', 'import os, sys; os.mkfifo(sys.argv[1])', join(dir, 'tubo.jpg')])
  await using server = await start()
  for (const path of [name, join(dir, name)]) {
    const { bytes, ending } = await askTcp(server.port, requestLine(path))
    expect({ text: bytes.toString(), ending }).toEqual({
      text: expect.stringMatching(/^ERROR [^\n]+\n$/),
      ending: 'end',
    })
  }
  expect((await askTcp(server.port, 'plaza.jpg\n')).bytes.length).toBeGreaterThan(4000)
})

it('serves others while one says half a name, one never reads, and one breaks off', async () => {
  const content = randomBytes(8_000_000)
  await writeFile(join(dir, 'grande.jpg'), content)
  await using server = await start()
  await using half = await open(server.port)
  await half.write(Buffer.from('pla'))
  await using mute = await open(server.port)
  mute.stopReading()
  await mute.write(Buffer.from('grande.jpg\n'))
  await using broken = await open(server.port)
  await broken.write(Buffer.from('grande.jpg\n'))
  await broken.next(withinMs)
  broken.reset()
  const got = await Promise.all(Array.from({ length: 4 }, () => askTcp(server.port, 'grande.jpg\n')))
  expect(got.map(({ bytes }) => bytes.equals(whole(content)))).toEqual([true, true, true, true])
  await half.write(Buffer.from('za.jpg\n'))
  expect((await half.next(withinMs)).kind).toBe('bytes')
  await expect.poll(() => said.join('\n'), { timeout: withinMs, interval: 5 }).toMatch(/se fue sin recibir «grande/)
})

it('breaks off when the file shrinks meanwhile, and when a client is silent for too long', async () => {
  const path = join(dir, 'a.jpg')
  await writeFile(path, Buffer.alloc(30_000_000))
  await using server = await start()
  await using session = await open(server.port)
  await session.write(Buffer.from('a.jpg\n'))
  await session.next(withinMs)
  session.stopReading()
  await truncate(path, 0)
  session.resumeReading()
  const endings = ['end', 'reset', 'deadline']
  let came = await session.next(withinMs)
  while (!endings.includes(came.kind)) came = await session.next(withinMs)
  expect(came.kind).not.toBe('deadline')
  expect(said.join('\n')).toMatch(/«a\.jpg» cambió mientras se enviaba/)
  await using impatient = await start(30)
  await using silent = await open(impatient.port)
  expect((await silent.next(withinMs)).kind).toBe('end')
})
