import { PassThrough } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { fixedAnswer, goodbye, greeting } from './protocol.ts'
import { startHelpdeskServer } from './server.ts'
import { runTerminalClient } from './terminal-client.ts'

const withinMs = 5000

/** The client on a keyboard of ours. */
function run(port: number, tryMs = 5000) {
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
    lines: () => shown.output.split('\n').slice(1, -2),
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

it.each([
  ['exit', 'exit\nmás\n'],
  ['the end of the keyboard', ''],
])('leads a whole conversation and ends at %s', async (_name, end) => {
  await using server = await startHelpdeskServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  const client = run(server.port)
  client.type(`José María\n¿Cuándo?\n\n${end}`)
  client.endInput()
  expect(await client.code).toBe(0)
  expect(client.lines()).toEqual([greeting, 'José María, ¿en qué puedo ayudarte?', fixedAnswer, fixedAnswer, goodbye])
  expect(client.shown).toMatchObject({ errors: '', output: expect.stringMatching(/Conversación terminada\.\n$/) })
})

it('shows every datagram of an answer, also one that comes while nobody asks', async () => {
  await using server = await serve((text) => (text === 'exit' ? [] : [`uno de ${text}`, '\u001b[2Jdos']))
  const client = run(server.port)
  await client.until('uno de hola\n\ufffd[2Jdos\n')
  server.say('aviso')
  await client.until('aviso\n')
  client.type('exit\n')
  expect(await client.code).toBe(0)
  expect(server.came).toEqual(['hola', 'exit'])
})

it('repeats what nobody answers, five times, and then says so', async () => {
  {
    await using server = await serve((_text, before) => (before === 1 ? ['¿sí?'] : []))
    const client = run(server.port, 50)
    client.type('Ana\n')
    expect(await client.code).toBe(1)
    expect(server.came).toEqual(['hola', 'hola', 'Ana', 'Ana', 'Ana', 'Ana', 'Ana'])
    expect(client.shown.errors).toMatch(/^127\.0\.0\.1:\d+ no ha respondido después de 5 intentos/)
  }
})

it('is greeted by our server although a greeting was lost', async () => {
  await using server = await startHelpdeskServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  let dropped = 0
  let client: UdpAddress | undefined
  await using inner: UdpPort = await UdpPort.connect(
    { host: '127.0.0.1', port: server.port },
    { received: (bytes) => (dropped++ === 0 ? undefined : outer.send(bytes, client)) },
  )
  await using outer: UdpPort = await UdpPort.bind('127.0.0.1', 0, {
    received(bytes, from) {
      client = from
      inner.send(bytes)
    },
  })
  const ana = run(outer.port, 100)
  ana.type('Ana\nexit\n')
  expect(await ana.code).toBe(0)
  expect(ana.lines()).toEqual([greeting, 'Ana, ¿en qué puedo ayudarte?', goodbye])
})

it('says that nobody listens: at once at the start, and goes on repeating after an answer', async () => {
  const alone = run(await freePort())
  expect(await alone.code).toBe(1)
  expect(alone.shown.errors).toMatch(/^No hay nadie escuchando en [\d.:]+, avisa el sistema[^\n]*\n$/)

  const server = await serve((text) => [text])
  const client = run(server.port, 50)
  await client.until('hola\n')
  await server[Symbol.asyncDispose]()
  client.type('¿hay alguien?\n')
  expect(await client.code).toBe(1)
  expect(client.shown.errors).toMatch(/^No hay nadie[^\n]*\n127[\d.:]+ no ha respondido[^\n]*\n$/)
})

it('tells the server that it leaves when it is stopped, and sends no line that fits no datagram', async () => {
  await using server = await serve((text) => (text === 'exit' ? [] : ['sí']))
  const client = run(server.port)
  client.type(`${'x'.repeat(65_508)}\n`)
  await client.until('mide más de 65507 bytes')
  client.stop.abort()
  expect(await client.code).toBe(0)
  await vi.waitFor(() => expect(server.came).toEqual(['hola', 'exit']), { timeout: withinMs })
})
