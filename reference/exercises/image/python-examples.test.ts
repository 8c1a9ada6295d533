import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { askTcp } from '../../net/ask-tcp.ts'
import { freePort } from '../../net/free-port.ts'
import { okLine, requestLine } from './protocol.ts'
import { startImageServer } from './server.ts'

const plaza = new URL('../../../examples/python/image/plaza.jpg', import.meta.url)
let root = ''
let from = ''
let to = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-'))
  from = join(root, 'from')
  to = join(root, 'to')
  for (const folder of [from, to]) await mkdir(folder)
  await copyFile(plaza, join(from, 'plaza.jpg'))
  await writeFile(join(from, 'grande.jpg'), Buffer.from(Array.from({ length: 3_000_001 }, (_, i) => (i * 7) % 256)))
})
afterEach(() => rm(root, { recursive: true }))

const python = (path: string, port: number, cwd: string) =>
  ReferenceProcess.python(`image/${path}`, ['127.0.0.1', String(port)], cwd)

async function listeningPort(server: ReferenceProcess): Promise<number> {
  return Number((await server.outputMatching(/escuchando en \S+:(\d+)\n/))[1])
}

async function expectFetched(start: () => ReferenceProcess): Promise<void> {
  for (const name of ['plaza.jpg', 'grande.jpg']) {
    await using client = start()
    client.type(name)
    expect({ code: await client.exit(), errors: client.errors }).toEqual({ code: 0, errors: '' })
    expect((await readFile(join(to, name))).equals(await readFile(join(from, name)))).toBe(true)
  }
  await using client = start()
  client.type('falta.jpg')
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/^(?!Traceback).+\n$/)
  expect((await readdir(to)).sort()).toEqual(['grande.jpg', 'plaza.jpg'])
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_secuencial.py'])(
  '%s serves our client, cuts and many at once',
  async (script) => {
    await using server = python(script, 0, from)
    const port = await listeningPort(server)
    const half = askTcp(port, 'plaza')
    await expectFetched(() => ReferenceProcess.start(['image', 'client', '--port', String(port), '--dir', to]))
    expect((await half).bytes.length).toBe(0)
    const answer = Buffer.concat([Buffer.from(okLine(4217)), await readFile(plaza)])
    const request = Buffer.from(requestLine('plaza.jpg'))
    const asked = await Promise.all(
      Array.from(request, (_, cut) => askTcp(port, request.subarray(0, cut), request.subarray(cut))),
    )
    for (const { bytes } of asked) expect(bytes.equals(answer)).toBe(true)
    await writeFile(join(root, 'fuera.jpg'), 'no')
    for (const name of ['../fuera.jpg', join(from, 'plaza.jpg'), 'plaza.txt', '', 'x'.repeat(1500)])
      expect((await askTcp(port, requestLine(name))).bytes.toString()).toMatch(/^ERROR [^\n]+\n$/)
    expect(server.errors).toBe('')
  },
)

it.each(['cliente_simple.py', 'cliente_trozos.py'])('%s stores what our server sends', async (script) => {
  await using server = await startImageServer({ host: '127.0.0.1', port: 0, dir: from, lang: 'es', say: () => {} })
  await expectFetched(() => python(`clientes/${script}`, server.port, to))
  await using alone = python(`clientes/${script}`, await freePort(), to)
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toMatch(/^(?!Traceback).+\n$/)
})

it.each(['hasta_cerrar', 'tamano_binario', 'con_pasos'])(
  'the programs of perfiles/*_%s.py understand each other',
  async (profile) => {
    await using server = python(`perfiles/servidor_${profile}.py`, 0, from)
    const port = await listeningPort(server)
    await expectFetched(() => python(`perfiles/cliente_${profile}.py`, port, to))
    expect(server.errors).toBe('')
  },
)
