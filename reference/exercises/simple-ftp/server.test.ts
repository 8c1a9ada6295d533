import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { BarePeer } from './bare-peer.ts'
import { maxLineBytes } from './protocol.ts'
import { type FtpServerOptions, startFtpServer } from './server.ts'

const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 5000, interval: 5 })

async function start(more: Partial<FtpServerOptions> = {}) {
  const parent = await mkdtemp(join(tmpdir(), 'simple-ftp-'))
  const dir = join(parent, 'inside')
  await mkdir(join(dir, 'sub'), { recursive: true })
  await writeFile(join(parent, 'secret.txt'), 'secret')
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const server = await startFtpServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say, ...more })
  return {
    parent,
    dir,
    lines,
    server,
    open: () => BarePeer.open(server.port),
    names: async () => (await readdir(dir)).sort(),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(parent, { recursive: true })
    },
  }
}

function noise(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
}

it.each([0, 1, 255, 1024, 65_535, 65_536, 65_537, 1024 * 1024 + 3])(
  'takes and gives %d bytes exactly, in one conversation',
  async (size) => {
    await using our = await start()
    await using ana = await our.open()
    await ana.send(`SUBIR año 1.bin ${size}\n`)
    expect(await ana.line()).toBe('OK')
    await ana.send(noise(size))
    expect(await ana.line()).toBe(`RECIBIDO ${size}`)
    expect((await readFile(join(our.dir, 'año 1.bin'))).equals(noise(size))).toBe(true)
    await ana.send('DESCARGAR año 1.bin\n')
    expect(await ana.line()).toBe(`OK ${size}`)
    expect((await ana.content(size)).equals(noise(size))).toBe(true)
    await ana.send('LISTAR\n')
    expect([await ana.line(), await ana.line()]).toEqual(['OK 1', 'año 1.bin'])
    await ana.send('SALIR\n')
    expect(await ana.rest()).toBe('')
  },
)

it('lists files alone, and nothing of an empty folder', async () => {
  await using our = await start()
  await using ana = await our.open()
  await ana.send('LISTAR\n')
  expect(await ana.line()).toBe('OK 0')
  for (const name of ['b.txt', 'a.txt', 'two\nlines', '.descarga-1.parcial']) await writeFile(join(our.dir, name), 'x')
  await ana.send('LISTAR\n')
  expect([await ana.line(), await ana.line(), await ana.line()]).toEqual(['OK 2', 'a.txt', 'b.txt'])
})

it.each([
  'DESCARGAR falta.txt',
  'DESCARGAR sub',
  'DESCARGAR ../secret.txt',
  'DESCARGAR /etc/passwd',
  'DESCARGAR ..',
  'DESCARGAR a\0b',
  'DESCARGAR .descarga-1.parcial',
  'DESCARGAR',
  'SUBIR ../x.txt 1',
  'SUBIR sub/x.txt 1',
  'SUBIR sub 1',
  'SUBIR x.txt',
  'SUBIR x.txt 1001',
  'SUBIR x.txt -1',
  'HOLA',
  '',
])('answers %j with an error and goes on', async (line) => {
  await using our = await start({ maxFileBytes: 1000 })
  await using ana = await our.open()
  await ana.send(`${line}\nLISTAR\n`)
  expect(await ana.line()).toMatch(/^ERROR ./)
  expect(await ana.line()).toBe('OK 0')
  expect([await our.names(), await readdir(our.parent)]).toEqual([['sub'], ['inside', 'secret.txt']])
})

it('ends a conversation with a line that is too long, and goes on after one that is no text', async () => {
  await using our = await start()
  await using ana = await our.open()
  await ana.send(Buffer.from([0xff, 0x0a]))
  expect(await ana.line()).toMatch(/^ERROR .*UTF-8/)
  await ana.send('x'.repeat(maxLineBytes + 1))
  expect(await ana.rest()).toMatch(/^ERROR .*larga\n$/)
  await using luis = await our.open()
  await luis.send('LISTAR\n')
  expect(await luis.line()).toBe('OK 0')
})

it('understands a conversation cut at every byte, and joined', async () => {
  await using our = await start()
  const sent = Buffer.from('SUBIR ñ.txt 6\nab\n€DESCARGAR ñ.txt\nLISTAR\nSALIR\n')
  for (let cut = 1; cut <= sent.length; cut++) {
    await using ana = await our.open()
    await ana.send(sent.subarray(0, cut), sent.subarray(cut))
    expect([cut, await ana.rest()]).toEqual([cut, 'OK\nRECIBIDO 6\nOK 6\nab\n€OK 1\nñ.txt\n'])
  }
})

it('serves a client that closed its side, and one that sends byte by byte', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.bin'), noise(300_000))
  await using ana = await our.open()
  await ana.send('DESCARGAR a.bin\n')
  ana.tcp.end()
  expect(await ana.line()).toBe('OK 300000')
  expect((await ana.content(300_000)).equals(noise(300_000))).toBe(true)
  await using luis = await our.open()
  await luis.send(...'DESCARGAR no\n')
  expect(await luis.line()).toMatch(/^ERROR/)
})

it('keeps nothing of an upload that breaks off, and leaves the old file', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'a.txt'), 'old')
  for (const vanish of ['end', 'reset'] as const) {
    await using ana = await our.open()
    await ana.send('SUBIR a.txt 10\n')
    expect(await ana.line()).toBe('OK')
    await ana.send('half')
    await until(async () => expect(await our.names()).toHaveLength(3))
    ana.tcp[vanish]()
    await until(() => expect(our.server.clients).toBe(0))
    expect(await our.names()).toEqual(['a.txt', 'sub'])
    expect(await readFile(join(our.dir, 'a.txt'), 'utf8')).toBe('old')
  }
  expect(our.lines.filter((line) => line.includes('se fue sin terminar a.txt (4 de 10 bytes'))).toHaveLength(2)
})

it('gives up a client that stays silent', async () => {
  await using our = await start({ idleMs: 30, contentWithinMs: 30 })
  await using ana = await our.open()
  expect(await ana.rest()).toBe('')
  await using luis = await our.open()
  await luis.send('SUBIR a.txt 10\nx')
  expect(await luis.rest()).toBe('OK\n')
  await until(async () => expect(await our.names()).toEqual(['sub']))
})

it('serves others while one never reads, one says half a line, and one is inside an upload', async () => {
  await using our = await start()
  await writeFile(join(our.dir, 'big.bin'), Buffer.alloc(20_000_000))
  await using deaf = await our.open()
  deaf.tcp.stopReading()
  await deaf.send('DESCARGAR big.bin\n')
  await using slow = await our.open()
  await slow.send('DESC')
  await using ana = await our.open()
  await ana.send('SUBIR a.txt 2\na')
  await using luis = await our.open()
  await luis.send('SUBIR a.txt 3\nxyz')
  expect([await luis.line(), await luis.line()]).toEqual(['OK', 'RECIBIDO 3'])
  await ana.send('b')
  expect([await ana.line(), await ana.line()]).toEqual(['OK', 'RECIBIDO 2'])
  expect(await readFile(join(our.dir, 'a.txt'), 'utf8')).toBe('ab')
  await slow.send('ARGAR a.txt\n')
  expect(await slow.line()).toBe('OK 2')
  deaf.tcp.reset()
  await until(() => expect(our.server.clients).toBe(3))
})

it('ends although a client never reads', async () => {
  const our = await start()
  await writeFile(join(our.dir, 'big.bin'), Buffer.alloc(20_000_000))
  await using deaf = await our.open()
  deaf.tcp.stopReading()
  await deaf.send('DESCARGAR big.bin\n')
  await until(() => expect(our.lines.join('\n')).toContain('big.bin'))
  await our[Symbol.asyncDispose]()
  expect(our.server.clients).toBe(0)
})

it('does not write through a link', async () => {
  await using our = await start()
  await symlink(join(our.parent, 'secret.txt'), join(our.dir, 'link'))
  await using ana = await our.open()
  await ana.send('SUBIR link 2\nab')
  expect([await ana.line(), await ana.line()]).toEqual(['OK', 'RECIBIDO 2'])
  expect(await readFile(join(our.parent, 'secret.txt'), 'utf8')).toBe('secret')
})
