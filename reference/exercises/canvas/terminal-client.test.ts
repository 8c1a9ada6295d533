import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { encodeMessage } from './protocol.ts'
import { startCanvasServer } from './server.ts'

const startServer = () => startCanvasServer({ host: '127.0.0.1', port: 0, mode: 'multi', say: () => {} })

function startClient(port: number, ...more: string[]): ReferenceProcess {
  return ReferenceProcess.start(['canvas', 'client', '--port', String(port), ...more])
}

it('paints what is typed, shows every board, and ends with cerrar', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  await client.outputMatching(/tablero\n(\.{50}\n){50}/)
  client.type('pintar 12 3 rojo')
  await client.outputMatching(/\n\.{12}r\.{37}\n/)
  client.type('ver')
  await client.outputMatching(/(\.{12}r\.{37}\n[\s\S]*){2}/)
  client.type('cerrar')
  expect(await client.exit()).toBe(0)
  expect(client.output.match(/^tablero$/gm)).toHaveLength(3)
  expect(client.output).toMatch(/El servidor terminó la conversación\. ¡Hasta pronto!\n$/)
  expect(client.errors).toBe('')
})

it('explains mistakes in the chosen language and goes on', async () => {
  await using server = await startServer()
  await using client = startClient(server.port, '--lang', 'en')
  for (const line of ['help', 'draw', 'paint 1', 'paint 50 1 red', 'paint 1 1 brown', '', 'paint 1 1 red'])
    client.type(line)
  await client.outputMatching(/\n\.r\.{48}\n/)
  client.endInput()
  expect(await client.exit()).toBe(0)
  const sentences = client.output.split('\n').filter((line) => /[a-z] [a-z“]/.test(line))
  expect(sentences.map((line) => line.slice(0, 30))).toEqual([
    `Connected to 127.0.0.1:${server.port}. Type help`.slice(0, 30),
    'paint X Y COLOUR (X and Y from',
    'I do not know the command “dra',
    'It is written paint X Y COLOUR',
    '“50” is no position of the boa',
    'I do not know the colour “brow',
    'The server ended the conversat',
  ])
})

it('does everything that was typed before the keyboard ended', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  client.type('pintar 0 0 azul')
  client.type('pintar 49 49 negro')
  client.endInput()
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/tablero\nb\.{49}\n(\.{50}\n){48}\.{49}k\nEl servidor terminó/)
})

it.each(['SIGINT', 'SIGTERM'] as const)('says cerrar and ends in order on %s', async (name) => {
  await using server = await startServer()
  await using client = startClient(server.port)
  await client.outputMatching(/tablero\n(\.{50}\n){50}/)
  client.signal(name)
  expect(await client.exit()).toBe(0)
  expect(client.output).toContain('El servidor terminó la conversación')
})

it.each([
  ['FIN', Buffer.alloc(0), 0, 'El servidor cerró la conexión.'],
  ['FIN in a message', Buffer.from([9, 0, 0, 0, 0, 0x7b]), 0, 'llegaron 1 de 9 bytes del contenido.'],
  ['no board', encodeMessage({}), 1, 'El servidor envió JSON que no es un tablero de 50×50 ni {"cerrar": true}.'],
])('ends with a sentence and nothing else after %s', async (_name, bytes, exitCode, sentence) => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  const session = await listener.accept(20_000)
  client.type('ver')
  await client.outputMatching(/aún no ha enviado/)
  await session?.write(bytes)
  session?.end()
  expect(await client.exit()).toBe(exitCode)
  expect(client.output.trimEnd().endsWith(sentence)).toBe(true)
  expect(client.errors).toBe('')
})

it('ends with exit code 1 when the connection breaks', async () => {
  await using listener = await TcpListener.listen()
  await using client = startClient(listener.port)
  const session = await listener.accept(20_000)
  await client.outputMatching(/Conectado/)
  session?.reset()
  expect(await client.exit()).toBe(1)
  expect(client.output).toContain('se cortó (ECONNRESET)')
})

it('ends when nobody reads its output any more', async () => {
  await using server = await startServer()
  await using client = startClient(server.port)
  await client.outputMatching(/tablero\n(\.{50}\n){50}/)
  client.stopReading()
  client.type('pintar 1 1 rojo')
  expect(await client.exit()).toBe(0)
})
