import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { BarePerson, joinPair } from './bare-person.ts'
import { startChatUdpServer } from './server.ts'

const python = (path: string, port: number) =>
  ReferenceProcess.python(`chat-udp/${path}`, ['127.0.0.1', String(port)], tmpdir())

async function listeningPort(server: ReferenceProcess): Promise<number> {
  return Number((await server.outputMatching(/escuchando en \S+:(\d+)\n/))[1])
}

it.each(['servidor_bucle.py', 'servidor_asyncio.py'])('%s lets two people take turns', async (script) => {
  await using server = python(script, 0)
  const port = await listeningPort(server)
  for (const text of ['hola', 'ñ'.repeat(700)]) {
    const [ana, luis] = await joinPair(port)
    await using _ana = ana
    await using _luis = luis
    expect([await ana.ask('UNIRSE'), await luis.ask('UNIRSE')]).toEqual(['TURNO', 'ESPERA'])
    for (const wrong of ['', 'hola', Buffer.from([0xff]), `MSG ${'x'.repeat(1401)}`])
      expect(await ana.ask(wrong)).toMatch(/^ERROR /)
    expect(await luis.ask('MSG yo primero')).toMatch(/^ERROR /)
    ana.send(`MSG ${text}`)
    expect(await luis.heard()).toBe(`MSG ${text}`)
    luis.send('MSG buenas')
    expect(await ana.heard()).toBe('MSG buenas')
    expect([await luis.ask('desconectar'), await ana.heard()]).toEqual(['FIN', 'FIN'])
    expect(await luis.ask('MSG ¿hola?')).toMatch(/^ERROR /)
  }
  await using first = ReferenceProcess.start(['chat-udp', 'client', '--port', String(port)])
  await using second = ReferenceProcess.start(['chat-udp', 'client', '--port', String(port)])
  for (const client of [first, second]) client.type('hola')
  for (const client of [first, second]) await client.outputMatching(/Otra persona: hola/)
  second.type('desconectar')
  expect([await first.exit(), await second.exit()]).toEqual([0, 0])
  expect(server.errors).toBe('')
})

it.each(['cliente_sincrono.py', 'cliente_hilos.py'])('%s talks, leaves, and is left', async (script) => {
  await using server = await startChatUdpServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  for (const isLeft of [true, false]) {
    await using luis = await BarePerson.open(server.port)
    luis.send('UNIRSE')
    await using client = python(`clientes/${script}`, server.port)
    expect(await luis.heard()).toBe('TURNO')
    luis.send('MSG hola, señora')
    await client.outputMatching(/Otra persona: hola, señora\n/)
    client.type('¿qué tal?')
    expect(await luis.heard()).toBe('MSG ¿qué tal?')
    if (isLeft) luis.send('desconectar')
    else {
      luis.send('MSG bien')
      await client.outputMatching(/Otra persona: bien/)
      client.type('desconectar')
      expect(await luis.heard()).toBe('FIN')
    }
    expect({ code: await client.exit(), errors: client.errors }).toEqual({ code: 0, errors: '' })
  }
})

it('the server of perfiles is one of the two people', async () => {
  await using server = python('perfiles/servidor_personas.py', 0)
  const port = await listeningPort(server)
  for (const isLeft of [true, false]) {
    await using client = python('perfiles/cliente_personas.py', port)
    client.type('hola, señora')
    await server.outputMatching(/Otra persona: hola, señora\n/)
    server.type('¿qué tal?')
    await client.outputMatching(/Otra persona: ¿qué tal\?\n/)
    if (isLeft) client.type('desconectar')
    else {
      client.type('bien')
      await server.outputMatching(/Otra persona: bien\n/)
      server.type('desconectar')
    }
    expect({ code: await client.exit(), errors: client.errors }).toEqual({ code: 0, errors: '' })
  }
  await using luis = await BarePerson.open(port)
  luis.send('último')
  luis.send('último')
  await server.outputMatching(/Otra persona: último\n/)
  server.type('primera respuesta')
  expect(await luis.heard()).toBe('primera respuesta')
  luis.send('nuevo')
  await server.outputMatching(/Otra persona: nuevo\n/)
  server.endInput()
  expect([await luis.heard(), await server.exit()]).toEqual(['desconectar', 0])
})
