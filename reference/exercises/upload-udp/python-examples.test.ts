import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { BareClient } from './bare-client.ts'
import { type ReadableFile, type UploadEnd, uploadFile } from './client.ts'
import { type Fate, LossyRelay, type Plan } from './lossy-relay.ts'
import { PythonProgram } from './python-program.ts'
import { startUploadServer } from './server.ts'

const fates: readonly Fate[] = ['pass', 'twice', 'pass', 'lose', 'hold', 'pass', 'twice']
const rough: Plan = (index) => fates[index % fates.length] as Fate
const rougher: Plan = (index) => fates[(index * 3 + 1) % fates.length] as Fate
const content = Buffer.from(Array.from({ length: 5007 }, (_, i) => (i * 31 + (i >> 8)) % 256))

function send(port: number, bytes: Buffer, name = 'a b.pdf'): Promise<UploadEnd> {
  const file: ReadableFile = {
    read: async (into, offset, length, position) => ({
      bytesRead: bytes.copy(into, offset, position, position + length),
    }),
  }
  const { signal } = new AbortController()
  const to = { host: '127.0.0.1', port }
  return uploadFile({ to, name, size: bytes.length, file, signal, choose: async () => 'overwrite' })
}

it.concurrent.each(['servidor_diccionario.py', 'servidor_hilos.py'])(
  'our client is served by %s, whatever is lost',
  async (script) => {
    await using server = await PythonProgram.server(script)
    const stored = () => readFile(join(server.dir, 'a b.pdf'))
    for (const bytes of [content, Buffer.alloc(0), content.subarray(0, 1024)]) {
      expect(await send(server.port, bytes)).toEqual({ kind: 'received' })
      expect((await stored()).equals(bytes)).toBe(true)
    }
    await using relay = await LossyRelay.open(server.port, rough, rougher)
    expect(await send(relay.port, content)).toEqual({ kind: 'received' })
    expect((await stored()).equals(content)).toBe(true)
    const two = await Promise.all([send(server.port, content, '1'), send(server.port, content.subarray(7), '2')])
    expect(two).toEqual([{ kind: 'received' }, { kind: 'received' }])
    expect((await readFile(join(server.dir, '2'))).equals(content.subarray(7))).toBe(true)
    expect(await readdir(server.dir)).toEqual(['1', '2', 'a b.pdf'])
    expect(server.errors).toBe('')
  },
)

it.concurrent.each(['servidor_diccionario.py', 'servidor_hilos.py'])(
  '%s answers as the protocol says',
  async (script) => {
    await using server = await PythonProgram.server(script)
    await using ana = await BareClient.open(server.port)
    for (const wrong of ['hola', '', 'SUBIR ../a 1', 'SUBIR a', 'SI', 'DATOS 0 a', Buffer.from([0xff])])
      expect(await ana.ask(wrong)).toMatch(/^ERROR/)
    expect([await ana.ask('SUBIR ñ 4'), await ana.ask('DATOS 1 cd'), await ana.ask('DATOS 0 ab')]).toEqual([
      'OK',
      'ACK 1',
      'ACK 0',
    ])
    expect(await ana.answer()).toBe('RECIBIDO 4')
    expect([await ana.ask('DATOS 1 cd'), await ana.answer()]).toEqual(['ACK 1', 'RECIBIDO 4'])
    expect([await ana.ask('SUBIR ñ 2'), await ana.ask('SUBIR ñ 2'), await ana.ask('NO'), await ana.ask('NO')]).toEqual([
      'EXISTE',
      'EXISTE',
      'CANCELADO',
      'CANCELADO',
    ])
    expect([await ana.ask('SUBIR ñ 2'), await ana.ask('SI'), await ana.ask('SI'), await ana.ask('DATOS 0 x')]).toEqual([
      'EXISTE',
      'OK',
      'OK',
      'ACK 0',
    ])
    expect(await ana.ask('SUBIR ñ 2')).toBe('ACK 0')
    expect(await readFile(join(server.dir, 'ñ'), 'utf8')).toBe('abcd')
    expect([await ana.ask('DATOS 1 y'), await ana.answer()]).toEqual(['ACK 1', 'RECIBIDO 2'])
    expect(await readFile(join(server.dir, 'ñ'), 'utf8')).toBe('xy')
  },
)

it.concurrent.each(['cliente_simple.py', 'cliente_pequeno.py'])(
  '%s sends to our server, whatever is lost',
  async (script) => {
    const dir = await mkdtemp(join(tmpdir(), 'upload-udp-to-'))
    {
      await using server = await startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
      await using relay = await LossyRelay.open(server.port, rough, rougher)
      for (const [port, bytes, answer, code, isSent] of [
        [relay.port, content, [], 0, true],
        [server.port, content.subarray(5), ['quizá', 'si'], 0, true],
        [server.port, Buffer.alloc(0), ['s'], 0, true],
        [server.port, content, ['no'], 0, false],
        [server.port, content, [], 0, false],
      ] as const) {
        const before = await readFile(join(dir, 'a b.pdf')).catch(() => undefined)
        await using client = await PythonProgram.client(`clientes/${script}`, port)
        await writeFile(join(client.dir, 'a b.pdf'), bytes)
        client.type('a b.pdf', ...answer)
        expect([await client.exit(), client.errors]).toEqual([code, ''])
        expect(await readdir(client.dir)).toEqual(isSent ? [] : ['a b.pdf'])
        expect((await readFile(join(dir, 'a b.pdf'))).equals(isSent ? bytes : (before as Buffer))).toBe(true)
      }
    }
    await rm(dir, { recursive: true })
  },
)

it.concurrent.each(['clientes/cliente_simple.py', 'clientes/cliente_pequeno.py'])(
  '%s says that nobody answers',
  async (script) => {
    await using client = await PythonProgram.client(script, await freePort())
    await writeFile(join(client.dir, 'a'), 'a')
    client.type('a')
    expect(await client.exit()).toBe(1)
    expect(client.output + client.errors).toMatch(/no responde|ningún servidor/)
    expect(client.errors).not.toContain('Traceback')
    expect(await readdir(client.dir)).toEqual(['a'])
  },
)

it.concurrent.each(['sin_ack', 'ack', 'tamano'])(
  'the two programs of the profile %s understand each other',
  async (profile) => {
    await using server = await PythonProgram.server(`perfiles/servidor_${profile}.py`)
    const stored = () => readFile(join(server.dir, 'a b.pdf'))
    const run = async (bytes: Buffer, ...lines: readonly string[]) => {
      await using client = await PythonProgram.client(`perfiles/cliente_${profile}.py`, server.port)
      await writeFile(join(client.dir, 'a b.pdf'), bytes)
      client.type('a b.pdf', ...lines)
      expect([await client.exit(), client.errors]).toEqual([0, ''])
      return await readdir(client.dir)
    }
    expect(await run(content)).toEqual([])
    expect((await stored()).equals(content)).toBe(true)
    expect(await run(Buffer.from('new'), 'no')).toEqual(['a b.pdf'])
    expect((await stored()).equals(content)).toBe(true)
    for (const bytes of [Buffer.from('new'), Buffer.alloc(0), content]) {
      expect(await run(bytes, 'si')).toEqual([])
      expect((await stored()).equals(bytes)).toBe(true)
    }
    expect(await readdir(server.dir)).toEqual(['a b.pdf'])
    expect(server.errors).toBe('')
  },
)
