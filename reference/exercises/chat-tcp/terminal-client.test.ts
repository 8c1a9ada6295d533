import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { LinkDialogue } from '../../net/link-dialogue.ts'
import { TcpLinkServer } from '../../net/tcp-link-server.ts'
import { BarePerson } from './bare-person.ts'
import { type ChatTcpServer, startChatTcpServer } from './server.ts'

let server: ChatTcpServer

beforeEach(async () => {
  server = await startChatTcpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
})

afterEach(() => server[Symbol.asyncDispose]())

const startClient = (port: number | string, ...more: string[]) =>
  ReferenceProcess.start(['chat-tcp', 'client', '--port', String(port), ...more])

it('waits for its turn, shows what the other said, and ends when the other leaves', async () => {
  await using ana = await BarePerson.connect(server.port)
  await using client = startClient(server.port)
  expect(await ana.line()).toBe('TURNO')
  await client.outputMatching(/Empieza la otra persona/)
  client.type('¿se envía antes?')
  ana.write('MSG hola\u001b[2J ñ\n')
  expect(await ana.line()).toBe('MSG ¿se envía antes?')
  ana.write('MSG sí\n')
  await client.outputMatching(/Otra persona: sí\nSu mensaje: /)
  ana.write('desconectar\n')
  expect(await client.exit()).toBe(0)
  expect(client.output.split('\n')).toEqual([
    'Esperando a la otra persona. «desconectar» termina.',
    'Empieza la otra persona.',
    'Otra persona: hola\ufffd[2J ñ',
    'Su mensaje: ',
    'Otra persona: sí',
    'Su mensaje: ',
    'La otra persona se desconectó. Conversación terminada.',
    '',
  ])
  expect(client.errors).toBe('')
})

it('leaves when the word is typed, also while the other one has the turn', async () => {
  await using ana = await BarePerson.connect(server.port)
  await using client = startClient(server.port)
  expect(await ana.line()).toBe('TURNO')
  client.type('Desconectar')
  expect([await ana.line(), await ana.line()]).toEqual(['FIN', '(end)'])
  expect(await client.exit()).toBe(0)
})

it.each(['endInput', 'SIGINT'] as const)('leaves politely on %s', async (how) => {
  await using client = startClient(server.port)
  await client.outputMatching(/Esperando/)
  await using luis = await BarePerson.connect(server.port)
  expect(await luis.line()).toBe('ESPERA')
  if (how === 'endInput') client.endInput()
  else client.signal(how)
  expect(await luis.line()).toBe('FIN')
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
})

it('sends what was typed at once, a text at each turn, and then leaves', async () => {
  await using client = startClient(server.port, '--lang', 'en')
  for (const line of ['una', '', 'x'.repeat(70_000), 'dos']) client.type(line)
  client.endInput()
  await client.outputMatching(/Waiting/)
  await using luis = await BarePerson.connect(server.port)
  expect([await luis.line(), await luis.line()]).toEqual(['ESPERA', 'MSG una'])
  luis.write('MSG sí\n')
  expect([await luis.line(), await luis.line()]).toEqual(['MSG dos', 'FIN'])
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/takes 70000 bytes and at most 65536/)
})

it('understands any cut of a reply, and words it does not know', async () => {
  let dialogue: LinkDialogue | undefined
  await using odd = await TcpLinkServer.listen('127.0.0.1', 0, (link) => {
    dialogue = new LinkDialogue(link)
  })
  await using client = startClient(odd.port)
  await client.outputMatching(/Esperando/)
  for (const byte of Buffer.from('Bienvenida, señora\nTURNO\n')) await dialogue?.send(Buffer.of(byte))
  await client.outputMatching(/El servidor dice: Bienvenida, señora\nEs su turno\.\nSu mensaje: /)
  client.type('hola')
  expect(String(await lineOf(dialogue))).toBe('MSG hola')
  await dialogue?.send(Buffer.from('ERROR otra vez\n'))
  await client.outputMatching(/no lo acepta: otra vez\nSu mensaje: /)
  client.type('hola')
  expect(String(await lineOf(dialogue))).toBe('MSG hola')
  dialogue?.link.end()
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/El servidor cerró la conexión\.\n$/)
})

it('says in one sentence that nobody listens, or that there is no place', async () => {
  await using alone = startClient(await freePort())
  expect(await alone.exit()).toBe(1)
  expect(alone.errors).toMatch(/^No hay ningún servidor escuchando en [^\n]*\n$/)
  await using full = await TcpLinkServer.listen('127.0.0.1', 0, (link) => {
    link.write(Buffer.from('ERROR no hay lugar\n'))
    link.end()
  })
  await using refused = startClient(full.port)
  expect(await refused.exit()).toBe(1)
  expect(refused.errors).toBe('El servidor no lo acepta: no hay lugar\n')
})

it('runs both programs from the command line', async () => {
  await using running = ReferenceProcess.start(['chat-tcp', 'server', '--port', '0'])
  const port = await running.listeningPort()
  await using ana = startClient(port)
  await ana.outputMatching(/Esperando/)
  await using luis = startClient(port)
  ana.type('hola')
  await luis.outputMatching(/Otra persona: hola/)
  luis.type('desconectar')
  expect([await ana.exit(), await luis.exit()]).toEqual([0, 0])
  await running.outputMatching(/Conversan \S+ y \S+\.\n\S+ se desconectó\./)
  running.signal('SIGTERM')
  expect(await running.exit()).toBe(0)
})

async function lineOf(dialogue: LinkDialogue | undefined): Promise<Buffer | undefined> {
  const came = await dialogue?.line(1000, 10_000)
  return came?.kind === 'line' ? came.bytes : undefined
}
