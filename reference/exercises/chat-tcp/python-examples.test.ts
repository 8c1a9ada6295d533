import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { BarePerson, connectPair } from './bare-person.ts'
import { startChatTcpServer } from './server.ts'

const python = (path: string, port: number) =>
  ReferenceProcess.python(`chat-tcp/${path}`, ['127.0.0.1', String(port)], tmpdir())

async function listeningPort(server: ReferenceProcess): Promise<number> {
  return Number((await server.outputMatching(/escuchando en \S+:(\d+)\n/))[1])
}

it.each(['servidor_hilos.py', 'servidor_asyncio.py', 'servidor_una_a_la_vez.py'])(
  '%s lets two people take turns, whatever the cuts and the refusals',
  async (script) => {
    await using server = python(script, 0)
    const port = await listeningPort(server)
    for (const how of ['desconectar\n', 'a med'] as const) {
      const [ana, luis] = await connectPair(port)
      await using _ana = ana
      await using _luis = luis
      luis.write('MSG yo primero\n')
      expect(await luis.line()).toMatch(/^ERROR /)
      ana.write('hola\n')
      expect(await ana.line()).toMatch(/^ERROR /)
      for (const byte of Buffer.from('MSG ¿qué tal?\n')) ana.write(Buffer.of(byte))
      expect(await luis.line()).toBe('MSG ¿qué tal?')
      const long = 'ñ'.repeat(30_000)
      luis.write(`MSG ${long}\n`)
      expect(await ana.line()).toBe(`MSG ${long}`)
      luis.write(how)
      luis.end()
      expect([await ana.line(), await ana.line()]).toEqual(['FIN', '(end)'])
    }
    const gone = await BarePerson.connect(port)
    gone.end()
    expect(await gone.line()).toMatch(/^\(|FIN/)
    await using first = ReferenceProcess.start(['chat-tcp', 'client', '--port', String(port)])
    await first.outputMatching(/Esperando/)
    await using second = ReferenceProcess.start(['chat-tcp', 'client', '--port', String(port)])
    for (const client of [first, second]) client.type('hola')
    for (const client of [first, second]) await client.outputMatching(/Otra persona: hola/)
    second.type('desconectar')
    expect([await first.exit(), await second.exit()]).toEqual([0, 0])
    expect(server.errors).toBe('')
  },
)

it.each(['cliente_sincrono.py', 'cliente_hilos.py'])('%s talks, leaves, and is left', async (script) => {
  await using server = await startChatTcpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  for (const isLeft of [true, false]) {
    await using luis = await BarePerson.connect(server.port)
    await using client = python(`clientes/${script}`, server.port)
    expect(await luis.line()).toBe('TURNO')
    for (const byte of Buffer.from('MSG hola, señora\n')) luis.write(Buffer.of(byte))
    await client.outputMatching(/Otra persona: hola, señora\n/)
    client.type('¿qué tal?')
    expect(await luis.line()).toBe('MSG ¿qué tal?')
    if (isLeft) luis.write('desconectar\n')
    else {
      luis.write('MSG bien\n')
      await client.outputMatching(/Otra persona: bien/)
      client.type('desconectar')
      expect([await luis.line(), await luis.line()]).toEqual(['FIN', '(end)'])
    }
    expect({ code: await client.exit(), errors: client.errors }).toEqual({ code: 0, errors: '' })
  }
  await using alone = python(`clientes/${script}`, await freePort())
  expect({ code: await alone.exit(), errors: alone.errors }).toEqual({ code: 1, errors: '' })
})

it('the server of perfiles is one of the two people', async () => {
  await using server = python('perfiles/servidor_personas.py', 0)
  const port = await listeningPort(server)
  for (const isLeft of [true, false]) {
    await using client = python('perfiles/cliente_personas.py', port)
    await client.outputMatching(/Conectado/)
    client.type('hola, señora')
    await server.outputMatching(/Otra persona: hola, señora\n/)
    server.type('¿qué tal?')
    await client.outputMatching(/Otra persona: ¿qué tal\?\n/)
    if (isLeft) client.type('desconectar')
    else {
      client.type('bien')
      await server.outputMatching(/Otra persona: bien\n/)
      server.type('desconectar')
      await client.outputMatching(/se desconectó/)
    }
    expect({ code: await client.exit(), errors: client.errors }).toEqual({ code: 0, errors: '' })
  }
  await using luis = await BarePerson.connect(port)
  for (const byte of Buffer.from('último ñ')) luis.write(Buffer.of(byte))
  await server.outputMatching(/Otra persona: último ñ\n/)
  server.endInput()
  expect([await luis.line(), await server.exit()]).toEqual(['(end)', 0])
})
