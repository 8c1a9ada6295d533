import { PassThrough } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { startEchoServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

const withinMs = 5000
const mark = 'Respuesta del servidor: '

/** The client on a keyboard of ours. */
function run(port: number, tryMs = 100) {
  const keyboard = new PassThrough()
  const shown = { output: '', errors: '' }
  const stop = new AbortController()
  const code = runTerminalClient({
    host: '127.0.0.1',
    port,
    lang: 'es',
    input: keyboard,
    output: { write: (text) => (shown.output += text) },
    errors: { write: (text) => (shown.errors += text) },
    signal: stop.signal,
    tryMs,
  })
  return {
    shown,
    code,
    stop,
    type: (text: string) => keyboard.write(text),
    endInput: () => keyboard.end(),
    until: (part: string) => vi.waitFor(() => expect(shown.output).toContain(part), { timeout: withinMs, interval: 5 }),
    answers: () =>
      shown.output
        .split(mark)
        .slice(1)
        .map((part) => part.split('\n')[0]),
  }
}

/** A server that answers with whatever `answer` gives; it is told how many datagrams came before. */
async function serve(answer: (text: string, before: number) => readonly string[]) {
  const came: string[] = []
  let from: UdpAddress | undefined
  const port: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received(bytes, sender) {
      from = sender
      for (const text of answer(String(bytes), came.length)) port.send(Buffer.from(text), sender)
      came.push(String(bytes))
    },
  })
  return {
    port: port.port,
    came,
    say: (text: string) => port.send(Buffer.from(text), from),
    [Symbol.asyncDispose]: () => port.close(),
  }
}

it('sends every line and shows every answer', async () => {
  await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  const client = run(server.port, 5000)
  client.type('hola\n\n¿Año?\nSalir\nmás\n')
  expect(await client.code).toBe(0)
  expect(client.answers()).toEqual(['hola', '', '¿Año?'])
  expect(client.shown).toMatchObject({ errors: '', output: expect.stringMatching(/Hasta luego\.\n$/) })
})

it('repeats what was lost and takes no late or doubled echo for another answer', async () => {
  await using server = await serve((text, before) => {
    if (before === 0) return []
    return text === 'dos' ? ['uno', 'dos', 'dos'] : [text, text]
  })
  const client = run(server.port)
  client.type('uno\ndos\nuno\ntres\n')
  client.endInput()
  expect(await client.code).toBe(0)
  expect(client.answers()).toEqual(['uno', 'dos', 'uno', 'tres'])
  expect(server.came.slice(0, 2)).toEqual(['uno', 'uno'])
  expect(client.shown.output).not.toContain('además')
})

it('shows answers that are no echo, and what nobody asked for', async () => {
  await using server = await serve(() => ['recibido\u001b[2J'])
  const client = run(server.port, 5000)
  client.type('uno\ndos\n')
  await vi.waitFor(() => expect(client.answers()).toEqual(['recibido\ufffd[2J', 'recibido\ufffd[2J']), {
    timeout: withinMs,
  })
  server.say('aviso')
  await client.until('El servidor dice además: aviso\n')
  client.stop.abort()
  expect(await client.code).toBe(0)
})

it('asks five times and then says that there is no answer', async () => {
  await using server = await serve(() => [])
  const client = run(server.port, 20)
  client.type('hola\n')
  expect(await client.code).toBe(1)
  expect(server.came).toEqual(Array(5).fill('hola'))
  expect(client.shown.errors).toMatch(/^\n127\.0\.0\.1:\d+ no ha respondido después de 5 intentos/)
})

it('says that nobody listens: at once at the start, and goes on repeating after an answer', async () => {
  const alone = run(await freePort(), 5000)
  alone.type('hola\n')
  expect(await alone.code).toBe(1)
  expect(alone.shown.errors).toMatch(/^\nNo hay nadie escuchando en [\d.:]+, avisa el sistema/)

  const server = await serve((text) => [text])
  const client = run(server.port, 50)
  client.type('hola\n')
  await client.until(`${mark}hola`)
  await server[Symbol.asyncDispose]()
  client.type('¿hay alguien?\n')
  expect(await client.code).toBe(1)
  expect(client.shown.errors).toMatch(/^\nNo hay nadie[^\n]*\n\n127[\d.:]+ no ha respondido[^\n]*\n$/)
})

it('sends no line that fits no datagram', async () => {
  await using server = await serve((text) => [text])
  const client = run(server.port, 5000)
  client.type(`${'x'.repeat(65_508)}\n${'x'.repeat(65_507)}\nsalir\n`)
  expect(await client.code).toBe(0)
  expect(client.shown.output).toMatch(/mide más de 65507 bytes/)
  expect(client.answers()).toEqual(['x'.repeat(65_507)])
})
