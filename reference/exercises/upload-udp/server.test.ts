import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BareClient } from './bare-client.ts'
import { startUploadServer } from './server.ts'

let dir: string
let said: string[]

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'upload-udp-'))
  said = []
})

afterEach(() => rm(dir, { recursive: true }))

const start = () =>
  startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: (line) => void said.push(line) })
const stored = (name: string) => readFile(join(dir, name), 'latin1')
const names = async () => (await readdir(dir)).filter((name) => !name.endsWith('.parcial'))

it('takes a new file in pieces of any size', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR mi práctica 2.pdf 9')).toBe('OK')
  for (const [seq, piece] of ['abc', '', 'd', 'ef'].entries())
    expect(await ana.ask(`DATOS ${seq} ${piece}`)).toBe(`ACK ${seq}`)
  expect(await names()).toEqual([])
  expect(await ana.ask('DATOS 4  \n\0')).toBe('ACK 4')
  expect(await ana.answer()).toBe('RECIBIDO 9')
  expect(await stored('mi práctica 2.pdf')).toBe('abcdef \n\0')
})

it('takes an empty file with one empty piece', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR vacío.pdf 0')).toBe('OK')
  expect(await names()).toEqual([])
  expect([await ana.ask('DATOS 0 '), await ana.answer()]).toEqual(['ACK 0', 'RECIBIDO 0'])
  expect(await stored('vacío.pdf')).toBe('')
})

describe('when the name is taken', () => {
  beforeEach(() => writeFile(join(dir, 'a.pdf'), 'the old content'))

  it('overwrites after SI with a shorter file', async () => {
    await using server = await start()
    await using ana = await BareClient.open(server.port)
    expect([await ana.ask('SUBIR a.pdf 3'), await ana.ask('SI')]).toEqual(['EXISTE', 'OK'])
    expect(await ana.ask('DATOS 0 ne')).toBe('ACK 0')
    expect(await stored('a.pdf')).toBe('the old content')
    expect([await ana.ask('DATOS 1 w'), await ana.answer()]).toEqual(['ACK 1', 'RECIBIDO 3'])
    expect(await stored('a.pdf')).toBe('new')
  })

  it('leaves it after NO, as often as NO is said, and goes on', async () => {
    await using server = await start()
    await using ana = await BareClient.open(server.port)
    expect(await ana.ask('SUBIR a.pdf 3')).toBe('EXISTE')
    expect(await ana.ask('DATOS 0 new')).toMatch(/^ERROR/)
    expect([await ana.ask('NO'), await ana.ask('NO')]).toEqual(['CANCELADO', 'CANCELADO'])
    expect(await stored('a.pdf')).toBe('the old content')
    expect([await ana.ask('SUBIR b.pdf 1'), await ana.ask('DATOS 0 b')]).toEqual(['OK', 'ACK 0'])
    expect(await ana.answer()).toBe('RECIBIDO 1')
  })

  it('leaves it when the client goes away half way, even after SI', async () => {
    {
      await using server = await start()
      await using ana = await BareClient.open(server.port)
      expect([await ana.ask('SUBIR a.pdf 300000'), await ana.ask('SI')]).toEqual(['EXISTE', 'OK'])
      for (let seq = 0; seq < 100; seq += 1) await ana.ask(`DATOS ${seq} ${'x'.repeat(1024)}`)
    }
    expect(await readdir(dir)).toEqual(['a.pdf'])
    expect(await stored('a.pdf')).toBe('the old content')
    expect(said.join()).toMatch(/«a\.pdf» a medias, con 102400 bytes/)
  })

  it('answers repeats of the offer and of SI', async () => {
    await using server = await start()
    await using ana = await BareClient.open(server.port)
    for (const text of ['SUBIR a.pdf 2', 'SUBIR a.pdf 2']) expect(await ana.ask(text)).toBe('EXISTE')
    for (const text of ['SI', 'SI', 'SUBIR a.pdf 2']) expect(await ana.ask(text)).toBe('OK')
    expect([await ana.ask('DATOS 0 n'), await ana.ask('SUBIR a.pdf 2')]).toEqual(['ACK 0', 'ACK 0'])
    expect([await ana.ask('DATOS 1 w'), await ana.answer()]).toEqual(['ACK 1', 'RECIBIDO 2'])
    expect(await ana.ask('SUBIR a.pdf 2')).toBe('EXISTE')
    expect([await ana.ask('DATOS 1 w'), await ana.answer()]).toEqual(['ACK 1', 'RECIBIDO 2'])
    expect(await stored('a.pdf')).toBe('nw')
  })
})

it('acknowledges every repeat and puts pieces into order', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR a.pdf 6')).toBe('OK')
  for (const [sent, answered] of [
    ['DATOS 2 ef', 'ACK 2'],
    ['DATOS 0 ab', 'ACK 0'],
    ['DATOS 0 ab', 'ACK 0'],
    ['DATOS 2 ef', 'ACK 2'],
    ['DATOS 1 cd', 'ACK 1'],
  ])
    expect(await ana.ask(sent as string)).toBe(answered)
  expect(await ana.answer()).toBe('RECIBIDO 6')
  for (const seq of [2, 0, 2]) {
    expect(await ana.ask(`DATOS ${seq} zz`)).toBe(`ACK ${seq}`)
    expect(await ana.answer()).toBe('RECIBIDO 6')
  }
  expect(await stored('a.pdf')).toBe('abcdef')
})

it('starts over when the same address offers something else', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect([await ana.ask('SUBIR a.pdf 6'), await ana.ask('DATOS 0 ab')]).toEqual(['OK', 'ACK 0'])
  expect([await ana.ask('SUBIR a.pdf 2'), await ana.ask('DATOS 0 xy')]).toEqual(['OK', 'ACK 0'])
  expect(await ana.answer()).toBe('RECIBIDO 2')
  expect(await stored('a.pdf')).toBe('xy')
})

it('tells two clients apart, and never overwrites unasked what one of them made', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  await using luis = await BareClient.open(server.port)
  await using eva = await BareClient.open(server.port)
  for (const [client, name] of [
    [ana, 'a.pdf'],
    [luis, 'b.pdf'],
    [eva, 'a.pdf'],
  ] as const)
    expect(await client.ask(`SUBIR ${name} 4`)).toBe('OK')
  for (const [client, piece] of [
    [ana, 'AA'],
    [luis, 'LL'],
    [eva, 'EE'],
  ] as const)
    expect(await client.ask(`DATOS 0 ${piece}`)).toBe('ACK 0')
  for (const [client, piece] of [
    [ana, 'aa'],
    [luis, 'll'],
  ] as const)
    expect([await client.ask(`DATOS 1 ${piece}`), await client.answer()]).toEqual(['ACK 1', 'RECIBIDO 4'])
  expect([await eva.ask('DATOS 1 ee'), await eva.answer()]).toEqual(['ACK 1', expect.stringMatching(/^ERROR otro/)])
  expect([await stored('a.pdf'), await stored('b.pdf')]).toEqual(['AAaa', 'LLll'])
  expect(await readdir(dir)).toEqual(['a.pdf', 'b.pdf'])
})

it.each([
  ['', 'mensaje'],
  ['hola', 'mensaje'],
  [Buffer.from([0xff, 0xfe]), 'mensaje'],
  ['SUBIR a.pdf', 'mensaje'],
  ['SUBIR ../a.pdf 1', 'nombre'],
  ['SUBIR /tmp/a.pdf 1', 'nombre'],
  ['SUBIR .. 1', 'nombre'],
  ['SUBIR a\\b.pdf 1', 'nombre'],
  [`SUBIR ${'ñ'.repeat(128)} 1`, 'nombre'],
  ['SUBIR a.pdf 999999999999999', 'grande'],
  ['SUBIR carpeta 1', 'no es un fichero'],
  ['SI', 'no toca'],
  ['NO', 'no toca'],
  ['DATOS 0 a', 'no toca'],
])('answers %j with an error and serves the next one', async (text, reason) => {
  await mkdir(join(dir, 'carpeta'))
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask(text)).toMatch(new RegExp(`^ERROR .*${reason}`))
  expect([await ana.ask('SUBIR a.pdf 1'), await ana.ask('DATOS 0 a')]).toEqual(['OK', 'ACK 0'])
  expect(await ana.answer()).toBe('RECIBIDO 1')
})

it('does not answer an error, so that two servers never go on for ever', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  ana.send('ERROR nombre no permitido')
  expect(await ana.ask('SUBIR a.pdf 1')).toBe('OK')
})

it('refuses a piece over 1024 bytes and goes on, and ends at more bytes than were announced', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR a.pdf 2048')).toBe('OK')
  expect(await ana.ask(`DATOS 0 ${'x'.repeat(1025)}`)).toMatch(/^ERROR .*1024/)
  expect(await ana.ask(`DATOS 0 ${'x'.repeat(1024)}`)).toBe('ACK 0')
  expect(await ana.ask(`DATOS 1 ${'x'.repeat(1023)}`)).toBe('ACK 1')
  expect(await ana.ask('DATOS 2 xy')).toMatch(/^ERROR .*anunciados/)
  expect(await ana.ask('DATOS 2 xy')).toMatch(/^ERROR .*anunciados/)
  expect(await names()).toEqual([])
})

it('says so when the folder cannot be written', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR a.pdf 1')).toBe('OK')
  await rm(dir, { recursive: true })
  expect([await ana.ask('DATOS 0 a'), await ana.answer()]).toEqual(['ACK 0', 'ERROR no se pudo guardar'])
  await mkdir(dir)
})

it('shows no control characters of a name', async () => {
  await using server = await start()
  await using ana = await BareClient.open(server.port)
  expect(await ana.ask('SUBIR a\u001b[2J\n.pdf 1')).toBe('OK')
  expect([await ana.ask('DATOS 0 a'), await ana.answer()]).toEqual(['ACK 0', 'RECIBIDO 1'])
  expect(said.at(-1)).toMatch(/recibido «a\ufffd\[2J\ufffd\.pdf» \(1 bytes\)$/)
})
