import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { startFourPartsServer } from './server.ts'

let from: string
let to: string

beforeAll(async () => {
  from = await mkdtemp(join(tmpdir(), 'four-parts-from-'))
  to = await mkdtemp(join(tmpdir(), 'four-parts-to-'))
  await mkdir(join(from, 'sub'))
  await writeFile(join(from, 'a.jpg'), 'abcdefghi')
  await writeFile(join(from, 'sub/b.PDF'), 'xyz')
  await symlink('nowhere', join(from, 'lost.gif'))
})

afterAll(async () => {
  await rm(from, { recursive: true })
  await rm(to, { recursive: true })
})

const startServer = () => startFourPartsServer({ host: '127.0.0.1', port: 0, dir: to, lang: 'es', say: () => {} })

function startClient(port: number | string, ...more: string[]): ReferenceProcess {
  return ReferenceProcess.start(['four-parts', 'client', '--port', String(port), '--dir', from, ...more])
}

it('sends everything once Enter is pressed, and says what it skipped', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  await client.outputMatching(/Enter/)
  expect(await readdir(to)).toEqual([])
  client.type('')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output.split('\n').slice(1)).toEqual([
    'Elementos en la lista: 3',
    'Presiona Enter para enviar.',
    'a.jpg: 9 bytes',
    '  parte 1 de 4: 2 bytes, recibida',
    '  parte 2 de 4: 2 bytes, recibida',
    '  parte 3 de 4: 2 bytes, recibida',
    '  parte 4 de 4: 3 bytes, recibida',
    'No se puede leer lost.gif (ENOENT); se salta.',
    'sub/b.PDF: 3 bytes',
    '  parte 1 de 4: 0 bytes, recibida',
    '  parte 2 de 4: 0 bytes, recibida',
    '  parte 3 de 4: 0 bytes, recibida',
    '  parte 4 de 4: 3 bytes, recibida',
    'Listo. Archivos enviados: 2. Sin enviar: 1.',
    '',
  ])
  expect(await readFile(join(to, '127.0.0.1/b.PDF'), 'utf8')).toBe('xyz')
})

it('runs both programs from the command line, on the unframed wire and in English', async () => {
  await using server = ReferenceProcess.start(['four-parts', 'server', '--port', '0', '--dir', to])
  await using client = startClient(await server.listeningPort(), '--wire', 'unframed', '--lang', 'en')
  client.type('')
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/b\.PDF has fewer than 4 bytes[^\n]*\nDone\. Files sent: 1\. Not sent: 2\.\n$/)
  await server.outputMatching(/127\.0\.0\.1: guardado a\.jpg \(9 bytes\)/)
  server.signal('SIGTERM')
  expect(await server.exit()).toBe(0)
})

it('sends nothing when the keyboard ends', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  client.endInput()
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/No se envió nada\.\n$/)
})

it('leaves in order on SIGINT before Enter and in the middle of a file', async () => {
  await using listener = await TcpListener.listen()
  await using waiting = startClient(listener.port)
  await waiting.outputMatching(/Enter/)
  waiting.signal('SIGINT')
  expect(await waiting.exit()).toBe(0)
  await using sending = startClient(listener.port)
  sending.type('')
  await sending.outputMatching(/a\.jpg/)
  sending.signal('SIGINT')
  expect(await sending.exit()).toBe(0)
  expect(sending.errors).toBe('')
})

it('says in one sentence that nobody listens, or that the connection was lost', async () => {
  const server = await startServer()
  await using waiting = startClient(server.port)
  await waiting.outputMatching(/Enter/)
  await server[Symbol.asyncDispose]()
  expect(await waiting.exit()).toBe(1)
  expect(waiting.errors).toMatch(/^(El servidor cerró la conexión|La conexión con el servidor se cortó)[^\n]*\.\n$/)
  await using alone = startClient(server.port)
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toMatch(/^No hay ningún servidor escuchando en [^\n]*\n$/)
})

it('says which file was not finished when the server goes', async () => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  client.type('')
  const session = await listener.accept(20_000)
  await session?.write(Buffer.from('recibido\nrecibido\nrecibido\n'))
  await client.outputMatching(/parte 1 de 4/)
  session?.reset()
  expect(await client.exit()).toBe(1)
  expect(client.errors).toMatch(/se cortó \(E\w+\)\. No se terminó de enviar a\.jpg\.\n$/)
})
