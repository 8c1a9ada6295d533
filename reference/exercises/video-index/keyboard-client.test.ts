import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { databaseFile } from './client-store.ts'
import { startIndexServer } from './server.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'indice-'))
})
afterEach(() => rm(dir, { recursive: true }))

const startClient = (port: number, ...more: string[]) =>
  ReferenceProcess.start(['video-index', 'client', '--port', String(port), ...more])
const startServer = () => startIndexServer({ host: '127.0.0.1', port: 0, dir, say: () => {} })

it('sends what is typed, each line after the answer to the one before, and ends with salir', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  for (const line of [
    'insc ana 127.0.0.1 1030',
    'VIDEOS ana 2 a.mp4 ñ.mp4',
    '',
    '   ',
    'INFO',
    'otra cosa',
    'Salir',
    'INFO',
  ])
    client.type(line)
  expect(await client.exit()).toBe(0)
  expect(client.output.split('\n').slice(1)).toEqual([
    'Respuesta del servidor: El cliente ana ha sido agregado exitosamente',
    'Respuesta del servidor: Se agregaron los videos exitosamente',
    'Respuesta del servidor: a.mp4',
    'ñ.mp4',
    'Respuesta del servidor: Comando desconocido',
    'Cerrando conexión... ¡Hasta pronto!',
    '',
  ])
  expect(client.errors).toBe('')
})

it('shows an answer whole that is long and comes in pieces, cut inside a character too', async () => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port, '--lang', 'en')
  const session = await listener.accept(20_000)
  client.type('INFO')
  expect(await session?.next(20_000)).toEqual({ kind: 'bytes', bytes: Buffer.from('INFO') })
  const names = Array.from({ length: 400 }, (_, i) => `ñandú-${i}.mp4`)
  const bytes = Buffer.from(names.join('\n'))
  for (let from = 0; from < bytes.length; from += 1021) await session?.write(bytes.subarray(from, from + 1021))
  await client.outputMatching(/ñandú-399\.mp4\n/)
  expect(client.output).toContain(`The server answers: ${names.join('\n')}\n`)
  await session?.write(Buffer.from('tarde\u001b[2J'))
  await client.outputMatching(/The server adds: tarde�\[2J\n/)
  session?.end()
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/The server closed the connection\.\n$/)
})

it('does not send a line that is no command for its length', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type('ñ'.repeat(513))
  client.type('INFO')
  client.endInput()
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(
    /ocupa 1026 bytes y el máximo es 1024: no se envió\.\nRespuesta del servidor: Regístrese/,
  )
})

it('says that a connection broke, and that nobody listens', async () => {
  let port = 0
  {
    await using listener = await TcpListener.listen()
    port = listener.port
    await using client = startClient(port)
    const session = await listener.accept(20_000)
    await client.outputMatching(/Conectado/)
    session?.reset()
    expect(await client.exit()).toBe(1)
    expect(client.output).toContain('La conexión con el servidor se cortó (ECONNRESET).')
  }
  await using alone = startClient(port)
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toMatch(
    /^No hay ningún servidor escuchando en [\d.:]+\. ¿Está iniciado, y es ese su puerto\?\n$/,
  )
})

it.each(['SIGINT', 'SIGTERM'] as const)('ends at once on %s, also while it waits for an answer', async (name) => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  const session = await listener.accept(20_000)
  client.type('INFO')
  await session?.next(20_000)
  client.signal(name)
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/Cerrando conexión/)
})

it.each([
  [
    'es',
    /^No se entiende la línea 2 de .*bd_clientes\.txt: se esperaba «nombre ip puerto .*dice «ana»\. El servidor no se/,
  ],
  ['en', /^Line 2 of .*bd_clientes\.txt is not understood: “name ip port .*says “ana”\. The server does not start/],
])('explains a data file that the server does not understand, and ends: %s', async (lang, sentence) => {
  await writeFile(join(dir, databaseFile), '1\nana\n')
  await using server = ReferenceProcess.start(['video-index', 'server', '--port', '0', '--dir', dir, '--lang', lang])
  expect(await server.exit()).toBe(1)
  expect(server.errors).toMatch(sentence)
  expect(await readdir(dir)).toEqual([databaseFile])
})

it('keeps the data file in the folder that is named', async () => {
  await using server = ReferenceProcess.start(['video-index', 'server', '--port', '0', '--dir', dir])
  await using client = startClient(Number(await server.listeningPort()))
  client.type('INSC ana 127.0.0.1 1030')
  client.endInput()
  expect(await client.exit()).toBe(0)
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
  expect(await readdir(dir)).toEqual([databaseFile])
})
