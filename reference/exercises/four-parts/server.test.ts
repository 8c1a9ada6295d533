import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { BareSender, partsOf } from './bare-sender.ts'
import { canonical, maxLineBytes, unframed } from './protocol.ts'
import { type FourPartsServerOptions, startFourPartsServer } from './server.ts'

const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 5000, interval: 5 })
const five = ['recibido', 'recibido', 'recibido', 'recibido', 'recibido']

async function start(more: Partial<FourPartsServerOptions> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'four-parts-'))
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const server = await startFourPartsServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say, ...more })
  return {
    dir,
    lines,
    server,
    open: (wire = canonical, address?: string) => BareSender.open(server.port, wire, address),
    stored: (name: string, address = '127.0.0.1') => readFile(join(dir, address, name)),
    names: async () => (await readdir(dir, { recursive: true })).sort(),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(dir, { recursive: true })
    },
  }
}

function noise(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
}

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 4095, 4096, 4097, 65536, 1024 * 1024 + 3])(
  'stores %d bytes exactly and answers every part',
  async (size) => {
    await using our = await start()
    await using ana = await our.open()
    expect(await ana.file('a b.jpg', noise(size))).toEqual(five)
    expect((await our.stored('a b.jpg')).equals(noise(size))).toBe(true)
    expect(await our.names()).toEqual(['127.0.0.1', '127.0.0.1/a b.jpg'])
  },
)

it('answers a part neither before its last byte nor twice, and shows no file before the fourth', async () => {
  await using our = await start()
  await using ana = await our.open()
  await ana.announce('a.png', 8)
  for (const [first, second] of ['ab', 'cd', 'ef', 'gh'] as const) {
    await ana.send(first as string)
    expect(await ana.tcp.next(30)).toEqual({ kind: 'deadline' })
    expect(await our.names()).not.toContain('127.0.0.1/a.png')
    expect(await ana.part(Buffer.from(second as string))).toBe('recibido')
  }
  expect((await our.stored('a.png')).toString()).toBe('abcdefgh')
  expect(await ana.tcp.next(30)).toEqual({ kind: 'deadline' })
})

it('takes several files over one connection, byte by byte, and replaces an equal name', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ana.file('a.jpg', noise(100))).toEqual(five)
  expect(await ana.file('b.jpg', noise(3))).toEqual(five)
  for (const bytes of [canonical.ip('127.0.0.1'), canonical.file('a.jpg', 9), ...partsOf(Buffer.from('123456789'))]) {
    for (const byte of bytes) await ana.send(Buffer.from([byte]))
    expect(await ana.answer('part')).toBe('recibido')
  }
  expect((await our.stored('a.jpg')).toString()).toBe('123456789')
  expect(our.lines.slice(3)).toEqual([
    '127.0.0.1: guardado a.jpg (100 bytes)',
    '127.0.0.1: guardado b.jpg (3 bytes)',
    '127.0.0.1: guardado a.jpg (9 bytes)',
  ])
})

it('lets no client wait for another, and keeps their folders and halves apart', async () => {
  await using our = await start()
  await using ana = await our.open()
  await using luis = await our.open(canonical, '127.0.0.2')
  await using silent = await our.open()
  await silent.send('I')
  await ana.announce('x.jpg', 8)
  await luis.announce('x.jpg', 8, '127.0.0.2')
  for (const i of [0, 1, 2, 3]) {
    expect(await ana.part(Buffer.from(`a${i}`))).toBe('recibido')
    expect(await luis.part(Buffer.from(`l${i}`))).toBe('recibido')
  }
  expect((await our.stored('x.jpg')).toString()).toBe('a0a1a2a3')
  expect((await our.stored('x.jpg', '127.0.0.2')).toString()).toBe('l0l1l2l3')
})

it('stores what claims another address under the true one', async () => {
  await using our = await start()
  await using luis = await our.open(canonical, '127.0.0.2')
  expect(await luis.file('x.jpg', noise(9), '127.0.0.1')).toEqual(five)
  expect(await our.names()).toEqual(['127.0.0.2', '127.0.0.2/x.jpg'])
})

it.each(['', '..', '../127.0.0.2', 'a/b', 'a\\b', 'a\0b', '1..2'])(
  'refuses the address %j and goes on',
  async (address) => {
    await using our = await start()
    await using ana = await our.open()
    expect(await ana.announce('x.jpg', 4, address)).toBe('ERROR IP no permitida')
    expect(await ana.file('x.jpg', noise(4))).toEqual(five)
    expect(await our.names()).toEqual(['127.0.0.1', '127.0.0.1/x.jpg'])
  },
)

it.each(['', '.', '..', '../x.jpg', '/tmp/x.jpg', 'a/b.jpg', 'a\\b.jpg', 'a\0.jpg'])(
  'refuses the name %j and goes on',
  async (name) => {
    await using our = await start()
    await using ana = await our.open()
    expect(await ana.announce(name, 1)).toBe('ERROR nombre no permitido')
    expect(await ana.file('x.jpg', noise(4))).toEqual(five)
    expect(await our.names()).toEqual(['127.0.0.1', '127.0.0.1/x.jpg'])
  },
)

it.each([
  ['a size over the limit', 'a.jpg', 1001, 'ERROR archivo demasiado grande'],
  ['a size that no number can hold', 'a.jpg', Number('9'.repeat(300)), 'ERROR archivo demasiado grande'],
])('refuses %s before any byte is awaited', async (_name, name, size, refusal) => {
  await using our = await start({ maxFileBytes: 1000 })
  await using ana = await our.open()
  await ana.send(`IP x\nARCHIVO ${name} ${BigInt(size)}\n`)
  expect([await ana.answer('ip'), await ana.answer('file')]).toEqual(['recibido', refusal])
  expect(await ana.file('b.jpg', noise(1000))).toEqual(five)
})

it.each([
  ['a line without end', 'IP '.padEnd(maxLineBytes + 1, 'x'), 'ERROR mensaje demasiado largo'],
  ['no file line', 'IP x\nHOLA\n', 'ERROR se esperaba ARCHIVO <nombre> <bytes>'],
  ['no address before the second file', 'IP x\nARCHIVO a.jpg 0\nARCHIVO b.jpg 0\n', 'ERROR se esperaba IP <ip>'],
])('answers %s with an error and a close, and hurts nobody else', async (_name, bytes, refusal) => {
  await using our = await start()
  await using luis = await our.open()
  await luis.announce('l.jpg', 4)
  await using ana = await our.open()
  await ana.send(bytes)
  let answer = ''
  while (!answer.startsWith('ERROR')) answer = await ana.answer('ip')
  expect(answer).toBe(refusal)
  expect((await ana.tcp.next(5000)).kind).toBe('end')
  expect(await luis.part(Buffer.from('1'))).toBe('recibido')
})

it('says so when a folder has the name already, and leaves nothing else behind', async () => {
  await using our = await start()
  await mkdir(join(our.dir, '127.0.0.1/x.jpg'), { recursive: true })
  await using ana = await our.open()
  expect((await ana.file('x.jpg', noise(9))).at(-1)).toBe('ERROR no se pudo guardar (EISDIR)')
  await until(async () => expect(await our.names()).toEqual(['127.0.0.1', '127.0.0.1/x.jpg']))
})

it('says so when the folder of a client cannot be made, and goes on', async () => {
  await using our = await start()
  await writeFile(join(our.dir, '127.0.0.1'), 'in the way')
  await using ana = await our.open()
  expect(await ana.announce('x.jpg', 1)).toMatch(/^ERROR no se pudo guardar \((EEXIST|ENOTDIR)\)$/)
  await rm(join(our.dir, '127.0.0.1'))
  expect(await ana.file('x.jpg', noise(9))).toEqual(five)
})

it.each(['end', 'reset'] as const)(
  'leaves nothing of a client that goes after part 2 (%s), and keeps the old file',
  async (how) => {
    await using our = await start()
    await using ana = await our.open()
    await ana.file('a.jpg', Buffer.from('old one'))
    await ana.announce('a.jpg', 8)
    await ana.part(Buffer.from('ab'))
    await ana.part(Buffer.from('cd'))
    ana.tcp[how]()
    await until(() => expect(our.lines.at(-1)).toBe('127.0.0.1: se fue sin terminar a.jpg (4 bytes); no se guardó'))
    expect(await our.names()).toEqual(['127.0.0.1', '127.0.0.1/a.jpg'])
    expect((await our.stored('a.jpg')).toString()).toBe('old one')
    await until(() => expect(our.server.clients).toBe(0))
  },
)

it('leaves nothing unfinished when it is stopped', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'four-parts-'))
  const server = await startFourPartsServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
  await using ana = await BareSender.open(server.port)
  await ana.announce('a.jpg', 8)
  await ana.part(Buffer.from('ab'))
  await server[Symbol.asyncDispose]()
  expect(await readdir(join(dir, '127.0.0.1'))).toEqual([])
  await rm(dir, { recursive: true })
})

it('does not keep a name from commanding the terminal', async () => {
  await using our = await start()
  await using ana = await our.open()
  expect(await ana.file('\u001b[2Jx.jpg', noise(1))).toEqual(five)
  expect(our.lines.at(-1)).toBe('127.0.0.1: guardado ?[2Jx.jpg (1 byte)')
})

it('understands the unframed wire by its pauses', async () => {
  await using our = await start({ quietMs: 60 })
  await using ana = await our.open(unframed)
  const answers = ['recibidotl', 'recibido', 'recibido', 'recibido', 'recibido']
  expect(await ana.file('año nuevo.jpg', noise(49202), '10.0.0.1')).toEqual(answers)
  expect(await ana.file('b.jpg', noise(4))).toEqual(answers)
  expect((await our.stored('año nuevo.jpg')).equals(noise(49202))).toBe(true)
  expect((await our.stored('b.jpg')).equals(noise(4))).toBe(true)
  expect(await ana.announce('../x.jpg', 0)).toMatch(/^ERROR nombre/)
})

it('keeps no unframed file whose last part was not over', async () => {
  await using our = await start({ quietMs: 60 })
  await using ana = await our.open(unframed)
  await ana.announce('a.jpg', 8)
  for (const part of ['ab', 'cd', 'ef']) await ana.part(Buffer.from(part))
  await ana.send('g')
  ana.tcp.end()
  await until(() => expect(our.lines.at(-1)).toBe('127.0.0.1: se fue sin terminar a.jpg (7 bytes); no se guardó'))
  expect(await our.names()).toEqual(['127.0.0.1'])
})
