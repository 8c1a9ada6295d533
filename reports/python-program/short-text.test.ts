import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { expect, test } from 'vitest'
import { sampleReport } from '../fixtures/sample-report.ts'
import type { ProgramSource } from './program-text.ts'
import type { Step } from './recorded-steps.ts'
import { shortText } from './short-text.ts'

const both = (text: string) => ({ es: text, en: text })
const tMs = 0
const peer = 'ana'
const send = (text: string): Step => ({ kind: 'send', peer, tMs, bytes: Buffer.from(text), totalBytes: text.length })
const read = (text: string): Step => ({ kind: 'read', tMs, received: new Map([[peer, received(text)]]) })
const received = (text: string) => ({ bytes: Buffer.from(text), totalBytes: Buffer.byteLength(text) })

/** First `uno` is answered with `bien`; then the pieces of `dos` were answered with `mal`. */
const recorded: readonly Step[] = [{ kind: 'open', peer, tMs }, send('uno'), read('bien'), send('d'), send('os')]

test.each<[string, number, Record<string, string | undefined>]>([
  ['the same mistake', 1, { uno: 'bien', dos: 'mal' }],
  ['something else', 0, { uno: 'bien', dos: 'bien' }],
  ['nothing at all', 0, { uno: 'bien' }],
  ['something else before', 2, { uno: 'mal', dos: 'mal' }],
  ['nothing before', 2, { dos: 'mal' }],
])('over TCP, %s: %i', async (_name, exitCode, answers) => {
  await using server = await tcpServer(answers)
  const ended = await python(source({}), ['127.0.0.1', server.port])
  expect(ended, ended.output).toMatchObject({ exitCode })
})

test('a connection that is closed while it still speaks is an answer that is missing, not a crash', async () => {
  const less = source({ isLess: true, finale: { before: recorded, from: 3, received: new Map() } })
  await using server = await tcpServer({ uno: 'bien', d: undefined })
  const ended = await python(less, ['127.0.0.1', server.port])
  expect(ended, ended.output).toMatchObject({ exitCode: 1 })
})

test('who ends after the message still hears the answer', async () => {
  const before: Step[] = [{ kind: 'open', peer, tMs }, send('dos'), { kind: 'end', peer, tMs }]
  await using server = await tcpServer({ dos: 'mal' })
  const ended = await python(source({ finale: { before, from: 1, received: new Map([[peer, received('mal')]]) } }), [
    '127.0.0.1',
    server.port,
  ])
  expect(ended, ended.output).toMatchObject({ exitCode: 1 })
})

test.each<['tcp' | 'udp', Record<string, string>, number]>([
  ['udp', { uno: 'bien', os: 'mal' }, 1],
  ['udp', { uno: 'bien', os: 'bien' }, 0],
])('over %s, %j: %i', async (transport, answers, exitCode) => {
  await using server = await udpServer(answers)
  const ended = await python(source({ transport }), ['127.0.0.1', server.port])
  expect(ended, ended.output).toMatchObject({ exitCode })
})

test.each(['tcp', 'udp'] as const)('what cannot be tried over %s ends with 2, never with 1', async (transport) => {
  const less = source({
    transport,
    isLess: true,
    finale: { before: recorded.slice(0, 2), from: 1, received: new Map() },
  })
  const [nobody, noArguments, noNumber] = await Promise.all([
    python(less, ['127.0.0.1', await closedPort(transport)]),
    python(less, []),
    python(less, ['127.0.0.1', 'puerto']),
  ])
  for (const ended of [nobody, noArguments, noNumber]) {
    expect(ended, ended.output).toMatchObject({ exitCode: 2 })
    expect(ended.output).toMatch(/^No se pudo probar: .* \(Uso: python3 caso\.py HOST PUERTO/)
  }
})

test('a terminal without accents changes nothing', async () => {
  await using server = await tcpServer({ uno: 'bien', dos: 'bien' })
  const ended = await python(source({}), ['127.0.0.1', server.port], { PYTHONIOENCODING: 'ascii' })
  expect(ended, ended.output).toMatchObject({ exitCode: 0 })
  expect(ended.output).toContain("Lleg?: b'bien'")
})

test.each<[string, readonly Step[]]>([
  ['two connections', [...recorded, { kind: 'open', peer: 'luis', tMs }]],
  ['a message of another', [...recorded, { ...send('x'), peer: 'luis' } as Step]],
  ['a reset', [...recorded, { kind: 'reset', peer, tMs }]],
])('%s need the longer program', (_name, before) => {
  expect(shortText(source({ finale: { before, from: 3, received: new Map() } }))).toBeUndefined()
})

function source(more: Partial<ProgramSource>): ProgramSource {
  const [any] = sampleReport().cases
  if (!any) throw new Error('the sample has cases')
  return {
    result: { ...any, role: 'server' },
    reason: { code: 'other-text', text: both('Está mal.'), expected: both('«bien» 😀') },
    transport: 'tcp',
    finale: { before: recorded, from: 3, received: new Map([[peer, received('mal')]]) },
    isLess: false,
    language: 'es',
    ...more,
  }
}

async function python(from: ProgramSource, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn('python3', ['-c', shortText(from) ?? '', ...args], {
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', ...environment },
    timeout: 60_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const [exitCode] = await once(child, 'close')
  return { exitCode: exitCode as number | null, output }
}

/** Answers each text that has an answer once it has come whole; one whose answer is undefined ends the connection. */
async function tcpServer(answers: Readonly<Record<string, string | undefined>>) {
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = ''
    socket.on('error', () => socket.destroy())
    socket.on('end', () => socket.end())
    socket.setEncoding('utf8').on('data', (more) => {
      text += more
      if (!Object.hasOwn(answers, text)) return
      const answer = answers[text]
      text = ''
      if (answer === undefined) socket.destroy()
      else socket.write(answer)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: portOf(server), [Symbol.asyncDispose]: async () => void (await once(server.close(), 'close')) }
}

async function udpServer(answers: Readonly<Record<string, string>>) {
  const socket = createSocket('udp4')
  socket.on('message', (data, { port, address }) => {
    const answer = answers[data.toString()]
    if (answer !== undefined) socket.send(answer, port, address)
  })
  await once(socket.bind(0, '127.0.0.1'), 'listening')
  return { port: portOf(socket), [Symbol.asyncDispose]: async () => void (await once(socket.close(), 'close')) }
}

async function closedPort(transport: 'tcp' | 'udp'): Promise<string> {
  await using server = await (transport === 'tcp' ? tcpServer({}) : udpServer({}))
  return server.port
}

function portOf(server: { address(): unknown }): string {
  return String((server.address() as { readonly port: number }).port)
}
