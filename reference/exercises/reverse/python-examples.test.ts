import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { askTcp } from '../../net/ask-tcp.ts'
import { freePort } from '../../net/free-port.ts'
import { requestLine, sizeLine } from './protocol.ts'
import { startReverseServer } from './server.ts'

const text = '¡Hola, señor!\n'
const reversed = '\n!roñes ,aloH¡'
const long = 'ñandú y más\n'.repeat(70_000)
const profiles = ['tamano_en_linea', 'fin_de_flujo', 'texto_y_tamano', 'largo_primero']
let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reverse-'))
  await writeFile(join(dir, 'hola.txt'), text)
  await writeFile(join(dir, 'largo.txt'), long)
  await writeFile(join(dir, 'vacío.txt'), '')
})
afterEach(() => rm(dir, { recursive: true }))

const python = (path: string, port: number) =>
  ReferenceProcess.python(`reverse/${path}`, ['127.0.0.1', String(port)], dir)

async function listeningPort(server: ReferenceProcess): Promise<number> {
  return Number((await server.outputMatching(/escuchando en \S+:(\d+)\n/))[1])
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_secuencial.py'])(
  '%s serves our client, cuts and many at once',
  async (script) => {
    await using server = python(script, 0)
    const port = await listeningPort(server)
    const half = askTcp(port, 'INVERTIR a.txt 9\nx')
    for (const name of ['hola.txt', 'largo.txt', 'vacío.txt']) {
      await using client = ReferenceProcess.start(['reverse', 'client', '--port', String(port), '--dir', dir])
      client.type(name)
      expect(await client.exit()).toBe(0)
      const content = await readFile(join(dir, name), 'utf8')
      const came = await readFile(join(dir, `invertido_${name}`), 'utf8')
      expect(came === Array.from(content).reverse().join('')).toBe(true)
    }
    expect((await half).bytes.length).toBe(0)
    const size = Buffer.byteLength(text)
    const bytes = Buffer.from(requestLine({ name: 'mi ñ.txt', size }) + text)
    const answer = Buffer.from(sizeLine(size) + reversed)
    const asked = await Promise.all(
      Array.from(bytes, (_, cut) => askTcp(port, bytes.subarray(0, cut), bytes.subarray(cut))),
    )
    for (const { bytes: came } of asked) expect(came).toEqual(answer)
    if (script !== 'servidor_secuencial.py')
      expect((await askTcp(port, bytes, bytes)).bytes).toEqual(Buffer.concat([answer, answer]))
    for (const wrong of [Buffer.from('INVERTIR a 1\n\xff', 'latin1'), 'HOLA\n', 'INVERTIR a 99999999999\n'])
      expect((await askTcp(port, wrong)).bytes.toString()).toMatch(/^ERROR [^\n]+\n$/)
    expect(server.errors).toBe('')
  },
)

it.each(['cliente_simple.py', 'cliente_lento.py'])('%s has our server reverse its file', async (script) => {
  await using server = await startReverseServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  for (const name of ['hola.txt', 'largo.txt', 'vacío.txt']) {
    await using client = python(`clientes/${script}`, server.port)
    client.type(name)
    expect(await client.exit()).toBe(0)
    const content = await readFile(join(dir, name), 'utf8')
    expect(client.output).toMatch(/Archivo enviado\nRecibido archivo invertido\n/)
    expect(client.output.includes(Array.from(content).reverse().join(''))).toBe(true)
    expect(client.output).toContain(`${Buffer.byteLength(content)} bytes`)
  }
  await using missing = python(`clientes/${script}`, server.port)
  missing.type('falta.txt')
  expect(await missing.exit()).toBe(1)
  await using alone = python(`clientes/${script}`, await freePort())
  expect(await alone.exit()).toBe(1)
  for (const { errors } of [missing, alone]) expect(errors).toMatch(/^(?!Traceback).+\n$/)
})

it.each(profiles)('the programs of perfiles/*_%s.py understand each other', async (profile) => {
  await using server = python(`perfiles/servidor_${profile}.py`, 0)
  const port = await listeningPort(server)
  for (const name of ['hola.txt', ...(profile === 'texto_y_tamano' ? [] : ['largo.txt', 'vacío.txt'])]) {
    await using client = python(`perfiles/cliente_${profile}.py`, port)
    client.type(name)
    expect(await client.exit()).toBe(0)
    const content = await readFile(join(dir, name), 'utf8')
    expect(client.output.includes(`Texto: ${Array.from(content).reverse().join('')}\n`)).toBe(true)
    expect(client.output).toContain(`Tamaño: ${Buffer.byteLength(content)} bytes`)
  }
  expect(server.errors).toBe('')
})
