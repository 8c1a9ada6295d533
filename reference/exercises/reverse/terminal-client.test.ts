import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { startReverseServer } from './server.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reverse-'))
  await writeFile(join(dir, 'Hello.txt'), 'Hello World!')
})
afterEach(() => rm(dir, { recursive: true }))

const startServer = () => startReverseServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
const startClient = (port: number | string, ...more: string[]) =>
  ReferenceProcess.start(['reverse', 'client', '--port', String(port), '--dir', dir, ...more])

/** A client whose request was taken, and that waits for an answer. */
async function answering(answer: string | Buffer, ending: 'end' | 'reset' = 'end') {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  client.type('Hello.txt')
  const session = await listener.accept(20_000)
  await client.outputMatching(/Archivo enviado\n/)
  for (const byte of Buffer.from(answer as string)) await session?.write(Buffer.of(byte))
  if (ending === 'end') session?.end()
  else session?.reset()
  return { code: await client.exit(), output: client.output, errors: client.errors, files: await readdir(dir) }
}

it('runs both programs from the command line', async () => {
  await using server = ReferenceProcess.start(['reverse', 'server', '--port', '0'])
  await using client = startClient(await server.listeningPort())
  await client.outputMatching(/Nombre del archivo: $/)
  client.type('Hello.txt')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output).toBe(
    'Nombre del archivo: Archivo enviado\nRecibido archivo invertido\n' +
      'Guardado como «invertido_Hello.txt». Tamaño: 12 bytes.\n!dlroW olleH\n',
  )
  expect(await readFile(join(dir, 'invertido_Hello.txt'), 'utf8')).toBe('!dlroW olleH')
  await server.outputMatching(/Invertido «Hello\.txt» \(12 bytes\)/)
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
})

it('stores a long text and an empty one', async () => {
  await using server = await startServer()
  const text = 'señal '.repeat(200_000)
  for (const [name, content] of [
    ['largo.txt', text],
    ['vacío.txt', ''],
  ] as const) {
    await writeFile(join(dir, name), content)
    await using client = startClient(server.port, '--lang', 'en')
    client.type(name)
    expect(await client.exit()).toBe(0)
    const stored = await readFile(join(dir, `invertido_${name}`), 'utf8')
    expect(stored === Array.from(content).reverse().join('')).toBe(true)
    expect(client.output).toContain(`Size: ${Buffer.byteLength(content)} bytes.`)
  }
})

it.each(['falta.txt', '../Hello.txt', '..', ''])('sends nothing when there is no file %j', async (name) => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  client.type(name)
  const session = await listener.accept(20_000)
  expect((await session?.next(20_000))?.kind).toBe('end')
  session?.end()
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/no existe/)
})

it('says why a file that is no text was not reversed', async () => {
  await writeFile(join(dir, 'foto.txt'), Buffer.of(0xff, 0xd8))
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type('foto.txt')
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/no invirtió el archivo: .*UTF-8/)
  expect(await readdir(dir)).not.toContain('invertido_foto.txt')
})

it('takes an answer byte by byte', async () => {
  expect(await answering('12\n!dlroW olleH')).toMatchObject({ code: 0, files: ['Hello.txt', 'invertido_Hello.txt'] })
})

it.each([
  ['', /cerró la conexión/],
  ['12\n!dlroW olle', /cerró la conexión/],
  ['doce\n', /no es un tamaño: «doce»/],
  ['ERROR \u001b[2Jno\n', /no invirtió el archivo: \ufffd\[2Jno/],
  ['x'.repeat(1100), /demasiado larga/],
])('keeps nothing of the answer %.20j', async (answer, complaint) => {
  const ended = await answering(answer)
  expect(ended).toMatchObject({ code: 1, files: ['Hello.txt'] })
  expect(ended.errors).toMatch(complaint)
  expect(ended.output).not.toContain('Recibido')
})

it('says that the connection broke', async () => {
  expect(await answering('', 'reset')).toMatchObject({ code: 1, errors: expect.stringMatching(/se cortó/) })
})

it('leaves when the keyboard ends, and on Ctrl+C', async () => {
  await using server = await startServer()
  for (const leave of ['endInput', 'signal'] as const) {
    await using client = startClient(server.port)
    await client.outputMatching(/archivo: $/)
    client[leave]('SIGINT')
    expect(await client.exit()).toBe(0)
    expect(client.errors).toBe('')
  }
})

it('says that no server listens', async () => {
  await using client = startClient(await freePort())
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/^No hay ningún servidor escuchando en [^\n]*\n$/)
})
