import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { PythonProgram } from '../../command-line/python-program.ts'
import { BarePeer } from './bare-peer.ts'
import { connectFtpClient } from './client.ts'
import { startFtpServer } from './server.ts'

const examples = fileURLToPath(new URL('../../../examples/python/simple-ftp/', import.meta.url))
const until = (condition: () => unknown) => vi.waitFor(condition, { timeout: 5000, interval: 5 })

function noise(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) % 256))
}

async function open(port: number, dir: string) {
  const connected = await connectFtpClient({ host: '127.0.0.1', port, dir })
  if ('problem' in connected) throw new Error(`no connection: ${connected.problem.code}`)
  return connected.client
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py'])('our client and bare peers are served by %s', async (script) => {
  const { program, port } = await PythonProgram.startServer(join(examples, script))
  await using server = program
  const dir = await mkdtemp(join(tmpdir(), 'simple-ftp-'))
  await mkdir(join(server.dir, 'sub'))
  await using silent = await BarePeer.open(port)
  await silent.send('DESC')
  await using client = await open(port, dir)
  for (const [i, size] of [0, 1, 65_537, 2_000_003].entries()) {
    const name = `año ${i}.bin`
    await writeFile(join(dir, name), noise(size))
    expect(await client.upload(name)).toEqual({ kind: 'stored', bytes: size })
    expect((await readFile(join(server.dir, name))).equals(noise(size))).toBe(true)
    await rm(join(dir, name))
    expect(await client.download(name)).toEqual({ kind: 'stored', bytes: size })
    expect((await readFile(join(dir, name))).equals(noise(size))).toBe(true)
  }
  const names = [0, 1, 2, 3].map((i) => `año ${i}.bin`)
  expect(await client.list()).toEqual({ kind: 'names', names })
  expect(await client.download('nada')).toMatchObject({ kind: 'refused' })
  await using bare = await BarePeer.open(port)
  for (const wrong of [
    'DESCARGAR ../x',
    'DESCARGAR /etc/passwd',
    'DESCARGAR a\0',
    'SUBIR ../x 1',
    'SUBIR sub 1',
    'SUBIR x',
    'HOLA',
  ]) {
    await bare.send(`${wrong}\n`)
    expect([wrong, await bare.line()]).toEqual([wrong, expect.stringMatching(/^ERROR ./)])
  }
  await bare.send(...'SUBIR ñ 3\nab', 'cDESCARGAR ñ\nSALIR\n')
  expect(await bare.rest()).toBe('OK\nRECIBIDO 3\nOK 3\nabc')
  await using gone = await BarePeer.open(port)
  await gone.send('SUBIR ñ 30\nxx')
  expect(await gone.line()).toBe('OK')
  gone.tcp.reset()
  await until(async () => expect((await readdir(server.dir)).sort()).toEqual([...names, 'sub', 'ñ']))
  expect(await readFile(join(server.dir, 'ñ'), 'utf8')).toBe('abc')
  expect(server.errors).toBe('')
  await rm(dir, { recursive: true })
})

const orders = 'listar\ndescargar nada\ndescargar a b.bin\nsubir nada\nsubir mio.bin\nlistar\nsalir\n'

it.each([
  ['cliente_ordenes.py', orders, true],
  ['cliente_un_fichero.py', 'a b.bin\n', false],
])('%s is served by our server', async (script, typed, uploads) => {
  const dir = await mkdtemp(join(tmpdir(), 'simple-ftp-'))
  await writeFile(join(dir, 'a b.bin'), noise(300_001))
  await using server = await startFtpServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
  const args = ['127.0.0.1', String(server.port)]
  await using client = await PythonProgram.start(join(examples, 'clientes', script), args, (home) =>
    writeFile(join(home, 'mio.bin'), noise(70_000)).then(() => typed),
  )
  expect([await client.exit(), client.errors]).toEqual([0, ''])
  expect((await readFile(join(client.dir, 'a b.bin'))).equals(noise(300_001))).toBe(true)
  expect((await readdir(client.dir)).sort()).toEqual(['a b.bin', 'mio.bin'])
  if (uploads) expect((await readFile(join(dir, 'mio.bin'))).equals(noise(70_000))).toBe(true)
  await using none = await PythonProgram.start(join(examples, 'clientes', script), args, 'descargar nada\n')
  expect([await none.exit(), none.errors, await readdir(none.dir)]).toEqual([0, '', []])
  expect(none.output).toContain('ERROR no existe')
  await rm(dir, { recursive: true })
})

it.each([
  ['solo_nombre', 'a b.bin\n', []],
  ['tamano_aparte', 'listar\ndescargar nada\ndescargar a b.bin\ndescargar vacio\nlistar\nsalir\n', ['vacio']],
  ['largo_delante', `descargar vacio\n${orders}`, ['vacio']],
])('the two programs of the wire %s understand each other', async (wire, typed, more) => {
  const { program, port } = await PythonProgram.startServer(join(examples, 'perfiles', `servidor_${wire}.py`))
  await using server = program
  await writeFile(join(server.dir, 'a b.bin'), noise(300_001))
  await writeFile(join(server.dir, 'vacio'), '')
  const script = join(examples, 'perfiles', `cliente_${wire}.py`)
  const args = ['127.0.0.1', String(port)]
  await using client = await PythonProgram.start(script, args, (home) =>
    writeFile(join(home, 'mio.bin'), noise(70_000)).then(() => typed),
  )
  expect([await client.exit(), client.errors]).toEqual([0, ''])
  expect((await readFile(join(client.dir, 'a b.bin'))).equals(noise(300_001))).toBe(true)
  expect((await readdir(client.dir)).sort()).toEqual(['a b.bin', 'mio.bin', ...more])
  if (wire === 'largo_delante') expect((await readFile(join(server.dir, 'mio.bin'))).equals(noise(70_000))).toBe(true)
  await using none = await PythonProgram.start(script, args, 'descargar ../nada\n')
  expect([await none.exit(), none.errors, await readdir(none.dir)]).toEqual([0, '', []])
  expect(none.output).toContain('ERROR')
  expect(server.errors).toBe('')
})
