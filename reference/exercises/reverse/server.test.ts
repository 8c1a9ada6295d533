import { expect, it } from 'vitest'
import { askTcp } from '../../net/ask-tcp.ts'
import { connectTcp } from '../../net/connect-tcp.ts'
import type { TcpSession } from '../../net/tcp-session.ts'
import { maxTextBytes, requestLine, sizeLine } from './protocol.ts'
import { startReverseServer } from './server.ts'

const withinMs = 5000
const said: string[] = []
const start = (idleMs?: number) =>
  startReverseServer({
    host: '127.0.0.1',
    port: 0,
    lang: 'es',
    say: (line) => said.push(line),
    ...(idleMs !== undefined && { idleMs }),
  })
const request = (text: string, name = 'a.txt') => requestLine({ name, size: Buffer.byteLength(text) }) + text
const answer = (text: string) => sizeLine(Buffer.byteLength(text)) + text

async function open(port: number): Promise<TcpSession> {
  const connected = await connectTcp('127.0.0.1', port, withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  return connected.session
}

it.each([
  ['Hello World!', '!dlroW olleH'],
  ['¡Hola, señor!\n', '\n!roñes ,aloH¡'],
  ['', ''],
])('answers %j', async (text, reversed) => {
  await using server = await start()
  expect(await askTcp(server.port, request(text))).toEqual({ bytes: Buffer.from(answer(reversed)), ending: 'end' })
})

it.each([1023, 1024, 1025, 65_535, 65_536, 65_537, 1_000_003])('turns exactly %d bytes round', async (size) => {
  const text = 'ñ12'.repeat(size / 4).padEnd(size - Math.floor(size / 4), 'x')
  expect(Buffer.byteLength(text)).toBe(size)
  await using server = await start()
  const { bytes } = await askTcp(server.port, request(text))
  expect(bytes.toString() === answer(Array.from(text).reverse().join(''))).toBe(true)
})

it('understands a request cut at any byte, and byte by byte', async () => {
  const bytes = Buffer.from(request('ñu €', 'mi ñ.txt'))
  const reversed = Buffer.from(answer('€ uñ'))
  await using server = await start()
  for (let cut = 1; cut < bytes.length; cut++)
    expect((await askTcp(server.port, bytes.subarray(0, cut), bytes.subarray(cut))).bytes).toEqual(reversed)
  expect((await askTcp(server.port, ...Array.from(bytes, (byte) => Buffer.of(byte)))).bytes).toEqual(reversed)
})

it('answers requests that come joined, in order, and goes on after one that is no text', async () => {
  await using server = await start()
  const noText = Buffer.concat([Buffer.from(requestLine({ name: 'foto.jpg', size: 2 })), Buffer.of(0xff, 0xd8)])
  const { bytes } = await askTcp(server.port, Buffer.concat([Buffer.from(request('uno')), noText]), request('dos'))
  expect(bytes.toString()).toMatch(/^3\nonuERROR [^\n]*UTF-8\n3\nsod$/)
})

it.each([
  'HOLA\n',
  '\n',
  'INVERTIR a.txt\n',
  `INVERTIR a.txt ${maxTextBytes + 1}\n`,
  `INVERTIR a.txt ${'9'.repeat(400)}\n`,
  'x'.repeat(300_000),
])('answers an error to %.30j, and closes', async (text) => {
  await using server = await start()
  const { bytes, ending } = await askTcp(server.port, text)
  expect({ text: bytes.toString(), ending }).toEqual({ text: expect.stringMatching(/^ERROR [^\n]+\n$/), ending: 'end' })
})

it('serves others while one waits in the middle, one never reads, and some vanish', async () => {
  await using server = await start()
  await using half = await open(server.port)
  await half.write(Buffer.from(`INVERTIR a.txt ${maxTextBytes}\nx`))
  await using mute = await open(server.port)
  mute.stopReading()
  await mute.write(Buffer.from(request('x'.repeat(4_000_000))))
  await using broken = await open(server.port)
  await broken.write(Buffer.from('INVERTIR b.txt 10\nx'))
  broken.reset()
  expect((await askTcp(server.port, 'INVERTIR c.txt 10\nx')).bytes.length).toBe(0)
  const texts = ['uno', 'dos', 'tres', 'cuatro']
  const got = await Promise.all(texts.map((text) => askTcp(server.port, request(text))))
  expect(got.map(({ bytes }) => bytes.toString())).toEqual(['3\nonu', '3\nsod', '4\nsert', '6\nortauc'])
  await expect.poll(() => said.join('\n'), { timeout: withinMs, interval: 5 }).toMatch(/se fue sin .*«b\.txt»/)
  expect(said.join('\n')).toMatch(/se fue sin .*«c\.txt»/)
})

it('ends a client that is silent for too long', async () => {
  await using server = await start(30)
  await using silent = await open(server.port)
  expect((await silent.next(withinMs)).kind).toBe('end')
})
