import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { BarePerson } from './bare-person.ts'
import { startChatUdpServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

const startServer = () => startChatUdpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
const startClient = (port: number | string) => ReferenceProcess.start(['chat-udp', 'client', '--port', String(port)])

it('joins, waits for its turn, shows what the other said, and ends when the other leaves', async () => {
  await using server = await startServer()
  await using ana = await BarePerson.open(server.port)
  ana.send('UNIRSE')
  await using client = startClient(server.port)
  expect(await ana.heard()).toBe('TURNO')
  client.type('x'.repeat(1401))
  client.type('¿antes?')
  ana.send('MSG hola ñ')
  expect(await ana.heard()).toBe('MSG ¿antes?')
  ana.send('desconectar')
  expect(await client.exit()).toBe(0)
  expect(client.output).toMatch(/Otra persona: hola ñ\n[\s\S]*ocupa 1401 bytes[\s\S]*La otra persona se desconectó/)
  expect(client.errors).toBe('')
})

it('leaves when the word is typed and at the end of the keyboard', async () => {
  await using server = await startServer()
  await using ana = startClient(server.port)
  await ana.outputMatching(/Esperando/)
  await using luis = startClient(server.port)
  await luis.outputMatching(/Es su turno|Empieza/)
  luis.type('desconectar')
  expect([await ana.exit(), await luis.exit()]).toEqual([0, 0])
  await using alone = startClient(server.port)
  await alone.outputMatching(/Esperando/)
  alone.endInput()
  expect(await alone.exit()).toBe(0)
})

it('says at once that nobody listens, and gives up after five tries', async () => {
  const errors: string[] = []
  const code = await runTerminalClient({
    host: '127.0.0.1',
    port: await freePort(),
    lang: 'es',
    input: new PassThrough(),
    output: { write: () => {} },
    errors: { write: (text) => errors.push(text) },
    patience: { joinEveryMs: 20 },
    signal: new AbortController().signal,
  })
  expect(code).toBe(1)
  expect(errors).toEqual([
    expect.stringMatching(/^No hay ningún servidor escuchando en /),
    'El servidor no responde.\n',
  ])
})

it('runs the server from the command line', async () => {
  await using running = ReferenceProcess.start(['chat-udp', 'server', '--port', '0'])
  await using ana = await BarePerson.open(Number(await running.listeningPort()))
  expect(await ana.ask('desconectar')).toBe('FIN')
  running.signal('SIGTERM')
  expect(await running.exit()).toBe(0)
})
