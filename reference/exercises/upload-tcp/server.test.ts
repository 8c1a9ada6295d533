import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { BareTalker } from './bare-talker.ts'
import { maxLineBytes } from './protocol.ts'
import { startUploadServer, type UploadServerOptions } from './server.ts'

const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 5000, interval: 5 })
const turn = () => new Promise((resolve) => setImmediate(resolve))

async function start(more: Partial<UploadServerOptions> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'upload-tcp-'))
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const server = await startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say, ...more })
  return {
    dir,
    lines,
    server,
    open: () => BareTalker.open(server.port),
    stored: (name: string) => readFile(join(dir, name)),
    names: async () => (await readdir(dir)).sort(),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(dir, { recursive: true })
    },
  }
}

function noise(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
}

it.each([0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537, 5 * 1024 * 1024])(
  'stores %d bytes exactly, confirms them and closes',
  async (size) => {
    await using our = await start()
    await using ana = await our.open()
    await ana.send(`SUBIR mi informe ñ 2.pdf ${size}\n`)
    expect(await ana.line()).toBe('OK')
    await ana.send(noise(size))
    expect(await ana.line()).toBe(`RECIBIDO ${size}`)
    expect((await our.stored('mi informe ñ 2.pdf')).equals(noise(size))).toBe(true)
    expect(await ana.line()).toBe('<end>')
    expect(our.lines.at(-1)).toBe(`127.0.0.1: recibido mi informe ñ 2.pdf (${size} bytes)`)
  },
)

it('understands everything byte by byte, and confirms nothing before the last byte', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'ñ.pdf'), 'viejo y largo')
  await using ana = await our.open()
  const crumble = async (text: string) => {
    for (const byte of Buffer.from(text)) {
      await ana.send(Buffer.from([byte]))
      await turn()
    }
  }
  await crumble('SUBIR ñ.pdf 5\n')
  expect(await ana.line()).toBe('EXISTE')
  await crumble('SI\n')
  expect(await ana.line()).toBe('OK')
  await crumble('nuev')
  expect(await ana.tcp.next(30)).toEqual({ kind: 'deadline' })
  expect(String(await our.stored('ñ.pdf'))).toBe('viejo y largo')
  await crumble('o')
  expect(await ana.line()).toBe('RECIBIDO 5')
  expect(String(await our.stored('ñ.pdf'))).toBe('nuevo')
  expect(await our.names()).toEqual(['ñ.pdf'])
})

it('understands the request cut at every byte', async () => {
  await using our = await start()
  const request = Buffer.from('SUBIR á b.pdf 3\n')
  for (let cut = 1; cut < request.length; cut++) {
    await using ana = await our.open()
    await ana.send(request.subarray(0, cut))
    await turn()
    await ana.send(request.subarray(cut))
    expect(await ana.line()).toBe(cut === 1 ? 'OK' : 'EXISTE')
    if (cut > 1) await ana.send('SI\n')
    if (cut > 1) expect(await ana.line()).toBe('OK')
    await ana.send('abc')
    expect(await ana.line()).toBe('RECIBIDO 3')
  }
})

it('leaves the old file alone after NO, closes, and serves the next client', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.pdf'), 'viejo')
  const { mtimeMs } = await stat(join(our.dir, 'a.pdf'))
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 3\n')
  expect(await ana.line()).toBe('EXISTE')
  await ana.send('NO\n')
  expect(await ana.line()).toBe('<end>')
  expect(String(await our.stored('a.pdf'))).toBe('viejo')
  expect((await stat(join(our.dir, 'a.pdf'))).mtimeMs).toBe(mtimeMs)
  await using luis = await our.open()
  await luis.send('SUBIR b.pdf 1\n')
  expect(await luis.line()).toBe('OK')
})

it.each(['reset', 'end'] as const)('leaves nothing of a client that vanishes half way (%s)', async (how) => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.pdf'), 'viejo')
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 100\n')
  await ana.line()
  await ana.send('SI\n')
  await ana.line()
  await ana.send(noise(50))
  ana.tcp[how]()
  await until(() => expect(our.server.clients).toBe(0))
  expect(await our.names()).toEqual(['a.pdf'])
  expect(String(await our.stored('a.pdf'))).toBe('viejo')
  expect(our.lines.at(-1)).toMatch(/se fue sin terminar a\.pdf/)
})

it('waits for an answer that never comes without touching the file or keeping others waiting', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.pdf'), 'viejo')
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 3\n')
  expect(await ana.line()).toBe('EXISTE')
  await using silent = await our.open()
  await silent.send('S')
  await using luis = await our.open()
  await luis.send('SUBIR b.pdf 2\n')
  expect(await luis.line()).toBe('OK')
  await luis.send('xy')
  expect(await luis.line()).toBe('RECIBIDO 2')
  expect(String(await our.stored('a.pdf'))).toBe('viejo')
})

it('says so when nothing comes for long', async () => {
  await using our = await start({ silenceMs: 20 })
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 3\n')
  expect(await ana.line()).toBe('OK')
  expect(await ana.line()).toBe('ERROR demasiado tiempo sin recibir nada')
  expect(await ana.line()).toBe('<end>')
  expect(await our.names()).toEqual([])
})

it('does not mix two clients, and overwrites unasked for neither', async () => {
  await using our = await start()
  await using ana = await our.open()
  await using luis = await our.open()
  for (const client of [ana, luis]) {
    await client.send('SUBIR a.pdf 4\n')
    expect(await client.line()).toBe('OK')
  }
  await ana.send('an')
  await luis.send('lu')
  await ana.send('na')
  expect(await ana.line()).toBe('RECIBIDO 4')
  await luis.send('is')
  expect(await luis.line()).toMatch(/^ERROR otro cliente/)
  expect(String(await our.stored('a.pdf'))).toBe('anna')
  expect(await our.names()).toEqual(['a.pdf'])
})

it.each([
  ['SUBIR ../fuera.pdf 3\n', 'nombre no permitido'],
  ['SUBIR /tmp/fuera.pdf 3\n', 'nombre no permitido'],
  ['SUBIR .. 3\n', 'nombre no permitido'],
  ['SUBIR a\\b.pdf 3\n', 'nombre no permitido'],
  ['SUBIR a\0b.pdf 3\n', 'nombre no permitido'],
  [`SUBIR ${'n'.repeat(256)} 3\n`, 'nombre no permitido'],
  ['SUBIR carpeta 3\n', 'ese nombre es de una carpeta'],
  ['SUBIR a.pdf 99999999999999\n', 'fichero demasiado grande'],
  ['SUBIR a.pdf\n', 'se esperaba SUBIR <nombre> <bytes>'],
  ['SUBIR a.pdf -1\n', 'se esperaba SUBIR <nombre> <bytes>'],
  ['hola\n', 'se esperaba SUBIR <nombre> <bytes>'],
  ['\n', 'se esperaba SUBIR <nombre> <bytes>'],
  ['x'.repeat(maxLineBytes + 1), 'línea demasiado larga'],
])('refuses %j', async (request, reason) => {
  await using our = await start()
  await mkdir(join(our.dir, 'carpeta'))
  await using ana = await our.open()
  await ana.send(request)
  expect(await ana.line()).toBe(`ERROR ${reason}`)
  expect(await ana.line()).toBe('<end>')
  expect(await our.names()).toEqual(['carpeta'])
})

it('refuses an answer that is neither SI nor NO, and broken UTF-8', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.pdf'), 'viejo')
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 3\n')
  await ana.line()
  await ana.send('abc\n')
  expect(await ana.line()).toBe('ERROR se esperaba SI o NO')
  await using luis = await our.open()
  await luis.send(Buffer.from('SUBIR \xff.pdf 3\n', 'latin1'))
  expect(await luis.line()).toMatch(/^ERROR se esperaba SUBIR/)
  expect(String(await our.stored('a.pdf'))).toBe('viejo')
})

it('replaces a link of the folder and not what it points to', async () => {
  await using our = await start()
  const outside = await mkdtemp(join(tmpdir(), 'upload-tcp-outside-'))
  await writeFile(join(outside, 'secreto'), 'intacto')
  await symlink(join(outside, 'secreto'), join(our.dir, 'a.pdf'))
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 3\n')
  expect(await ana.line()).toBe('EXISTE')
  await ana.send('SI\n')
  await ana.line()
  await ana.send('abc')
  expect(await ana.line()).toBe('RECIBIDO 3')
  expect(String(await readFile(join(outside, 'secreto')))).toBe('intacto')
  expect(String(await our.stored('a.pdf'))).toBe('abc')
  await rm(outside, { recursive: true })
})

it('leaves no unfinished file when it is stopped', async () => {
  const our = await start()
  await using ana = await our.open()
  await ana.send('SUBIR a.pdf 100\n')
  await ana.line()
  await ana.send('abc')
  await our.server[Symbol.asyncDispose]()
  expect(await our.names()).toEqual([])
  await our[Symbol.asyncDispose]()
})
