import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { startUploadServer, type UploadServer } from './server.ts'

let dir: string
let from: string
let mine: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'upload-udp-to-'))
  from = await mkdtemp(join(tmpdir(), 'upload-udp-from-'))
  mine = join(from, 'a b.pdf')
  await writeFile(mine, 'new content')
})

afterEach(async () => {
  await rm(dir, { recursive: true })
  await rm(from, { recursive: true })
})

const startServer = (): Promise<UploadServer> =>
  startUploadServer({ host: '127.0.0.1', port: 0, dir, lang: 'es', say: () => {} })
const startClient = (port: number | string, ...more: string[]) =>
  ReferenceProcess.start(['upload-udp', 'client', '--port', String(port), '--dir', from, ...more])

it('runs both programs from the command line: the file moves to the server', async () => {
  await using server = ReferenceProcess.start(['upload-udp', 'server', '--port', '0', '--dir', dir])
  await using client = startClient(await server.listeningPort())
  await client.outputMatching(/enviar: $/)
  client.type('a b.pdf')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output).toMatch(/Enviando «a b\.pdf» \(11 bytes\)\.\.\.\n.*se ha borrado/i)
  expect(await readFile(join(dir, 'a b.pdf'), 'utf8')).toBe('new content')
  expect(await readdir(from)).toEqual([])
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
  expect(server.output).toMatch(/recibido «a b\.pdf» \(11 bytes\)\nCerrando servidor/)
})

it('asks whether to overwrite until it gets an answer, also when all is typed ahead', async () => {
  await writeFile(join(dir, 'a b.pdf'), 'old')
  await using server = await startServer()
  await using client = startClient(server.port)
  for (const line of ['a b.pdf', 'quizá', 'Sí']) client.type(line)
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/Sobrescribirlo\? \(si\/no\): Responde si o no\.\n.*Sobrescribirlo/)
  expect(await readFile(join(dir, 'a b.pdf'), 'utf8')).toBe('new content')
  expect(existsSync(mine)).toBe(false)
})

it.each(['no', 'N', undefined])('keeps both files when the answer is %j', async (answer) => {
  await writeFile(join(dir, 'a b.pdf'), 'old')
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type('a b.pdf')
  await client.outputMatching(/Sobrescribirlo\? \(si\/no\): $/)
  if (answer === undefined) client.endInput()
  else client.type(answer)
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/cancelada.*se queda donde está/)
  expect(await readFile(join(dir, 'a b.pdf'), 'utf8')).toBe('old')
  expect(existsSync(mine)).toBe(true)
})

it.each([
  ['otro.pdf', 1, /No existe el fichero «otro\.pdf»/],
  ['../a.pdf', 1, /No existe/],
  ['', 0, /^$/],
])('sends nothing when %j is typed', async (name, code, errors) => {
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type(name)
  expect(await client.exit()).toBe(code)
  expect(client.errors).toMatch(errors)
  expect(await readdir(dir)).toEqual([])
})

it('leaves in order at the end of the keyboard and at Ctrl+C', async () => {
  await using ended = startClient(1)
  ended.endInput()
  expect(await ended.exit()).toBe(0)
  await using silent = await UdpPort.bind('127.0.0.1', 0, { received: () => client.signal('SIGINT') })
  await using client = startClient(silent.port)
  client.type('a b.pdf')
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/abandonado/)
  expect(existsSync(mine)).toBe(true)
})

it('says that nobody listens, that nobody answers, and what the server says, and keeps the file', async () => {
  await using nobody = startClient(await freePort())
  await using mute = await UdpPort.bind('127.0.0.1', 0, { received: () => {} })
  await using silence = startClient(mute.port, '--lang', 'en')
  const refuse = (bytes: Buffer, to: UdpAddress) =>
    refusing.send(bytes.toString().startsWith('SUBIR') ? Buffer.from('OK') : Buffer.from('ERROR \u001b[2J lleno'), to)
  await using refusing: UdpPort = await UdpPort.bind('127.0.0.1', 0, { received: refuse })
  await using refused = startClient(refusing.port)
  for (const [client, errors] of [
    [nobody, /No hay ningún servidor escuchando en 127\.0\.0\.1:\d+/],
    [silence, /does not answer, not even after 10 repeats/],
    [refused, /no aceptó el envío: \ufffd\[2J lleno/],
  ] as const) {
    client.type('a b.pdf')
    expect(await client.exit()).toBe(1)
    expect(client.errors).toMatch(errors)
  }
  expect(await readFile(mine, 'utf8')).toBe('new content')
})

it('keeps a file that changed while it was sent', async () => {
  await using server = await startServer()
  let asker: UdpAddress = { host: '', port: 0 }
  const pass = async (bytes: Buffer, from: UdpAddress) => {
    if (bytes.toString().startsWith('DATOS')) await writeFile(mine, 'another content')
    if (from.port !== server.port) asker = from
    between.send(bytes, from.port === server.port ? asker : { host: '127.0.0.1', port: server.port })
  }
  await using between: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received: (bytes, from) => void pass(bytes, from),
  })
  await using client = startClient(between.port)
  client.type('a b.pdf')
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/cambió mientras se enviaba/)
  expect(await readFile(mine, 'utf8')).toBe('another content')
})
