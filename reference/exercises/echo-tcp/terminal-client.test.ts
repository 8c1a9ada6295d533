import { PassThrough } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { freePort } from '../../net/free-port.ts'
import { TcpListener } from '../../net/tcp-listener.ts'
import { startEchoServer } from './server.ts'
import { runTerminalClient, type TerminalClientOptions } from './terminal-client.ts'

const withinMs = 5000

/** The client on a keyboard of ours. */
function run(port: number, options: Partial<TerminalClientOptions> = {}) {
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
    ...options,
  })
  return {
    shown,
    code,
    stop,
    type: (text: string) => keyboard.write(text),
    endInput: () => keyboard.end(),
    until: (part: string) => vi.waitFor(() => expect(shown.output).toContain(part), { timeout: withinMs, interval: 5 }),
  }
}

/** A client and the other end of its connection. */
async function runAgainstUs(options: Partial<TerminalClientOptions> = {}) {
  const listener = await TcpListener.listen()
  const client = run(listener.port, options)
  const session = await listener.accept(withinMs)
  if (!session) throw new Error('the client did not connect')
  return { ...client, session, [Symbol.asyncDispose]: () => listener[Symbol.asyncDispose]() }
}

const mark = 'Respuesta del servidor: '

it('sends every line and shows every answer', async () => {
  await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  const client = run(server.port)
  client.type('hola\n\n¿Año?\nSalir\nmás\n')
  expect(await client.code).toBe(0)
  expect(
    client.shown.output
      .split(mark)
      .slice(1)
      .map((part) => part.split('\n')[0]),
  ).toEqual(['hola', '', '¿Año?'])
  expect(client.shown).toMatchObject({ errors: '', output: expect.stringMatching(/Hasta luego\.\n$/) })
})

it('shows an answer that is cut at every byte', async () => {
  const answer = Buffer.from('¿Año?\n')
  await using client = await runAgainstUs()
  const { session } = client
  for (let cut = 1; cut < answer.length; cut++) {
    client.type('x\n')
    expect(await session.next(withinMs)).toEqual({ kind: 'bytes', bytes: Buffer.from('x\n') })
    await session.write(answer.subarray(0, cut))
    await session.write(answer.subarray(cut))
    await vi.waitFor(() => expect(client.shown.output.split(`${mark}¿Año?\n`)).toHaveLength(cut + 1), {
      timeout: withinMs,
    })
  }
  client.endInput()
  expect(await client.code).toBe(0)
  expect((await session.next(withinMs)).kind).toBe('end')
})

it('takes an answer without newline after a pause, and shows what nobody asked for', async () => {
  await using client = await runAgainstUs({ pauseMs: 20 })
  const { session } = client
  client.type('x\n')
  await session.next(withinMs)
  await session.write(Buffer.from('sin fin'))
  await client.until(`${mark}sin fin\n`)
  await session.write(Buffer.from('algo\u001b[2J\n'))
  await client.until('El servidor dice además: algo\ufffd[2J\n')
  client.stop.abort()
  expect(await client.code).toBe(0)
})

it.each([
  ['closes while nobody waits', false, 'end', 0, 'cerró la conexión'],
  ['closes instead of answering', true, 'end', 1, 'cerró la conexión'],
  ['breaks the connection', true, 'reset', 1, 'se cortó (ECONNRESET)'],
] as const)('says that the server %s', async (_name, asks, how, code, sentence) => {
  await using client = await runAgainstUs()
  const { session } = client
  if (asks) {
    client.type('x\n')
    await session.next(withinMs)
  }
  session[how]()
  expect(await client.code).toBe(code)
  expect(client.shown.output + client.shown.errors).toContain(sentence)
})

it('says that there is no answer, and no server', async () => {
  await using client = await runAgainstUs({ answerWithinMs: 30 })
  client.type('x\n')
  expect(await client.code).toBe(1)
  expect(client.shown.errors).toContain('no ha respondido en 0.03 s')
  const alone = run(await freePort())
  expect(await alone.code).toBe(1)
  expect(alone.shown.errors).toMatch(/^No hay ningún servidor escuchando en [\d.:]+: conexión rechazada\./)
})

it('does not send a line that is too long', async () => {
  await using server = await startEchoServer({ host: '127.0.0.1', port: 0, lang: 'es', say: () => {} })
  const client = run(server.port)
  client.type(`${'ñ'.repeat(30_001)}\n${'ñ'.repeat(30_000)}\nsalir\n`)
  expect(await client.code).toBe(0)
  expect(client.shown.output).toMatch(/mide más de 60000 bytes/)
  expect(client.shown.output).toContain(`${mark}${'ñ'.repeat(30_000)}\n`)
})
