import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { encodeMensaje } from './protocol.ts'
import { startStorageServer } from './server.ts'
import { StorageSession, temporaryFolder } from './storage-session.ts'

const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i))

/** A server with one file and a folder for a client. */
async function place() {
  const served = await temporaryFolder()
  const own = await temporaryFolder()
  await mkdir(join(served.path, 'archivos'))
  await writeFile(join(served.path, 'archivos', 'ñandú.bin'), every)
  const server = await startStorageServer({ host: '127.0.0.1', port: 0, dir: served.path, say: () => {} })
  const dispose = async () => {
    await server[Symbol.asyncDispose]()
    await served[Symbol.asyncDispose]()
    await own[Symbol.asyncDispose]()
  }
  return { server, served: join(served.path, 'archivos'), own: own.path, [Symbol.asyncDispose]: dispose }
}

function startClient(port: number, dir: string, ...more: string[]): ReferenceProcess {
  return ReferenceProcess.start(['storage', 'client', '--port', String(port), '--dir', dir, ...more])
}

it('lists, downloads, says what is an error, goes on, and leaves', async () => {
  await using here = await place()
  await using client = startClient(here.server.port, here.own)
  for (const line of ['1', '2', 'nada', '2', 'ñandú.bin', '9', '', '3']) client.type(line)
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/1\. Listar archivos\n2\. Descargar archivo\n3\. Salir\n/)
  expect(client.output).toMatch(
    /Archivos del servidor:\n- ñandú\.bin\n[\s\S]*Error: el servidor[\s\S]*Archivo guardado en descargas\/ñandú\.bin \(256 bytes\)\.[\s\S]*«9» no es una opción[\s\S]*Conexión cerrada\. ¡Hasta pronto!\n$/,
  )
  expect(await readdir(join(here.own, 'descargas'))).toEqual(['ñandú.bin'])
  expect((await readFile(join(here.own, 'descargas', 'ñandú.bin'))).equals(every)).toBe(true)
  expect(client.errors).toBe('')
})

it('uploads, duplicates, broadcasts and forwards, and shows what comes from others, in English', async () => {
  await using here = await place()
  await writeFile(join(here.own, 'mío.txt'), 'hola')
  await using client = startClient(here.server.port, here.own, '--lang', 'en')
  const own = (await client.outputMatching(/to send you messages, is (\S+)\.\n/))[1] as string
  await using luis = await StorageSession.open(here.server.port)
  for (const line of ['4', 'mío.txt', '4', 'nada', '5', 'mío.txt', '6', 'mío.txt', '7', own, '¿yo?', '7', 'x:1', 'a'])
    client.type(line)
  expect(await luis.next()).toMatchObject({ operacion: 'difundir', estado: 'ok' })
  expect(await luis.ask({ operacion: 'reenviar', data: [own, '\u001b[2J¡hola!'] })).toMatchObject({ estado: 'ok' })
  await client.outputMatching(/Message from \S+: �\[2J¡hola!\n/)
  client.endInput()
  expect(await client.exit()).toBe(0)
  for (const sentence of [
    'The server stored “mío.txt” (4 bytes).',
    '“nada” cannot be read.',
    'The server made a copy: “mío (copia 1).txt”.',
    'The file “mío.txt” came for everybody. Stored in descargas/mío.txt (4 bytes).',
    'The server sent “mío.txt” to every connected client.',
    `Message from ${own}: ¿yo?`,
    `Message sent to ${own}.`,
    'Error: the server says that this cannot be done.',
  ])
    expect(client.output).toContain(sentence)
  expect((await readdir(here.served)).sort()).toEqual(['mío (copia 1).txt', 'mío.txt', 'ñandú.bin'])
})

it.each(['../../malo', '/tmp/malo', '..'])(
  'stores what it asked for as %s inside its folder or not at all',
  async (name) => {
    await using own = await temporaryFolder()
    await using listener = await TcpListener.listen()
    await using client = startClient(listener.port, join(own.path, 'a'))
    const session = await listener.accept(20_000)
    client.type('2')
    client.type(name)
    await session?.next(20_000)
    await session?.write(encodeMensaje({ data: every, estado: 'ok' }))
    await client.outputMatching(/guardado en descargas\/malo|no se pudo guardar/)
    client.endInput()
    await session?.next(20_000)
    session?.end()
    expect(await client.exit()).toBe(0)
    expect(await readdir(own.path)).toEqual(['a'])
    expect(await readdir(join(own.path, 'a'))).toEqual(['descargas'])
    expect(await readdir(join(own.path, 'a', 'descargas'))).toEqual(name === '..' ? [] : ['malo'])
  },
)

it.each([
  ['FIN', Buffer.alloc(0), 0, 'El servidor cerró la conexión.'],
  ['FIN in a message', Buffer.from([0, 0, 0, 9, 0x80]), 0, 'llegaron 1 de 9 bytes del mensaje.'],
  ['a little-endian length', Buffer.from([9, 0, 0, 0, 0x80]), 1, '¿Envía el largo en big-endian?'],
  ['no pickle', Buffer.from([0, 0, 0, 1, 0x7b]), 1, 'El servidor envió un mensaje que no es un pickle aceptable'],
])('ends with a sentence and nothing else after %s', async (_name, bytes, exitCode, sentence) => {
  await using own = await temporaryFolder()
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port, own.path)
  const session = await listener.accept(20_000)
  client.type('1')
  await session?.next(20_000)
  await session?.write(bytes)
  session?.end()
  expect(await client.exit()).toBe(exitCode)
  expect(client.output.trimEnd().split('\n').at(-1)).toContain(sentence)
  expect(client.errors).toBe('')
})

it('ends in order on Ctrl+C, with exit code 1 when the connection breaks, and when nobody listens', async () => {
  await using own = await temporaryFolder()
  await using listener = await TcpListener.listen()
  for (const [disturb, exitCode] of [
    ['SIGINT', 0],
    ['reset', 1],
  ] as const) {
    await using client = startClient(listener.port, own.path)
    const session = await listener.accept(20_000)
    await client.outputMatching(/Elige una opción: $/)
    if (disturb === 'reset') session?.reset()
    else {
      client.signal(disturb)
      await session?.next(20_000)
      session?.end()
    }
    expect(await client.exit()).toBe(exitCode)
    expect(client.output).toMatch(disturb === 'reset' ? /se cortó \(ECONNRESET\)/ : /¡Hasta pronto!/)
  }
  const { port } = listener
  await listener[Symbol.asyncDispose]()
  await using alone = startClient(port, own.path)
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toBe(
    `No hay ningún servidor escuchando en 127.0.0.1:${port}. ¿Está iniciado, y es ese su puerto?\n`,
  )
})

it('runs as a server on the command line', async () => {
  await using own = await temporaryFolder()
  await using server = ReferenceProcess.start(['storage', 'server', '--port', '0', '--dir', own.path])
  const port = await server.listeningPort()
  await using ana = await StorageSession.open(Number(port))
  expect(await ana.ask({ operacion: 'listar' })).toEqual({ operacion: null, data: [], estado: 'ok' })
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
  expect(server.output).toContain(`Servidor escuchando en 127.0.0.1: ${port}\n`)
})
