import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { ReferenceProcess } from '../../command-line/reference-process.ts'
import { freePort } from '../../net/free-port.ts'
import { type UdpAddress, UdpPort } from '../../net/udp-port.ts'
import { runTerminalClient, type TerminalClientOptions } from './terminal-client.ts'
import { shellWords } from './words.ts'

const words = shellWords.es

/** Types these lines into a client and gives what it showed after its first line, without its prompts. */
async function run(port: number, lines: readonly string[], more: Partial<TerminalClientOptions> = {}) {
  const input = new PassThrough()
  input.end(lines.map((line) => `${line}\n`).join(''))
  let shown = ''
  let errors = ''
  const code = await runTerminalClient({
    host: '127.0.0.1',
    port,
    lang: 'es',
    input,
    output: { write: (text) => (shown += text) },
    errors: { write: (text) => (errors += text) },
    signal: new AbortController().signal,
    tryMs: 60,
    ...more,
  })
  const said = shown.replaceAll(words.prompt, '').split('\n').slice(1, -1)
  return { code, said, errors: errors.trimEnd() }
}

/** A server that answers what it is told to for each datagram, by its count. */
async function answering(answers: (command: string, count: number) => readonly string[]) {
  const commands: string[] = []
  const port = await UdpPort.bind('127.0.0.1', 0, {
    received(bytes: Buffer, from: UdpAddress) {
      commands.push(bytes.toString('utf8'))
      for (const answer of answers(bytes.toString('utf8'), commands.length)) port.send(Buffer.from(answer), from)
    },
  })
  return { port: port.port, commands, [Symbol.asyncDispose]: () => port[Symbol.asyncDispose]() }
}

it('runs both programs from the command line, and exit ends both', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'remote-shell-'))
  await mkdir(join(dir, 'sub'))
  await writeFile(join(dir, 'a.txt'), 'a')
  await using server = ReferenceProcess.start(['remote-shell', 'server', '--port', '0', '--dir', dir])
  const port = await server.listeningPort()
  await using client = ReferenceProcess.start(['remote-shell', 'client', '--port', port])
  for (const line of ['1s', "write b.txt 'hola, señor'", 'rm nada', '', 'cd sub', 'ls', 'exit']) client.type(line)
  expect(await client.exit()).toBe(0)
  expect(client.errors).toBe('')
  expect(client.output.replaceAll(words.prompt, '').split('\n').slice(1)).toEqual([
    'a.txt',
    'sub/',
    'OK',
    'ERROR no existe',
    'OK',
    words.empty,
    'OK',
    words.exited,
    '',
  ])
  expect(await server.exit()).toBe(0)
  expect(await readFile(join(dir, 'b.txt'), 'utf8')).toBe('hola, señor')
  await rm(dir, { recursive: true })
})

it('sends what was typed, as it was typed', async () => {
  await using server = await answering(() => ['hecho'])
  const { code, said } = await run(server.port, ['1s', "write  a  'b  c' ", 'lo que sea'])
  expect(server.commands).toEqual(['1s', "write  a  'b  c' ", 'lo que sea'])
  expect(said).toEqual(['hecho', 'hecho', 'hecho', '', words.left])
  expect(code).toBe(0)
})

it('repeats a command, says so, and does not take a late answer for the next one', async () => {
  await using server = await answering((command, count) =>
    count === 1 ? [] : count === 2 ? ['uno', 'uno'] : [command],
  )
  const { said } = await run(server.port, ['rm a', 'rm b'])
  expect(server.commands).toEqual(['rm a', 'rm a', 'rm b'])
  expect(said.slice(0, 3)).toEqual(['uno', words.repeated(2), 'rm b'])
})

it('puts a long listing together, asks again when a piece is lost, and counts a repeated piece once', async () => {
  await using server = await answering((_, count) => (count === 1 ? ['a\nb\n'] : ['a\nb\n', 'a\nb\n', 'c\n', 'd']))
  const { said } = await run(server.port, ['ls'])
  expect(said.slice(0, 4)).toEqual(['a', 'b', 'c', 'd'])
  await using cut = await answering(() => ['a\nb\n'])
  expect((await run(cut.port, ['ls'], { tryMs: 20 })).said.slice(0, 3)).toEqual(['a', 'b', words.incomplete])
})

it('gives up a silent server after five tries, and a closed port at once', async () => {
  await using server = await answering(() => [])
  const silent = await run(server.port, ['ls', 'ls'], { tryMs: 20 })
  expect(silent).toMatchObject({ code: 1, errors: words.silence(`127.0.0.1:${server.port}`, 5) })
  expect(server.commands).toHaveLength(5)
  const port = await freePort()
  expect(await run(port, ['exit'])).toMatchObject({ code: 1, errors: words.refusedPort(`127.0.0.1:${port}`) })
})

it('takes a closed port after exit for the end, and goes on after a refused exit', async () => {
  await using server = await answering((command) => (command === 'exit' ? ['ERROR no'] : ['x']))
  expect((await run(server.port, ['exit', 'ls'])).said).toEqual(['ERROR no', 'x', '', words.left])
})

it('shows no control characters, and does not send what fits no datagram', async () => {
  await using server = await answering(() => ['\u001b[2Jborrado'])
  const { said } = await run(server.port, ['rm a', 'x'.repeat(70_000)])
  expect(said.slice(0, 2)).toEqual(['\ufffd[2Jborrado', words.tooLong])
  expect(server.commands).toEqual(['rm a'])
})

it('leaves in order when it is told to, also while it waits for an answer', async () => {
  const stop = new AbortController()
  await using server = await answering(() => {
    stop.abort()
    return []
  })
  expect((await run(server.port, ['ls'], { signal: stop.signal, tryMs: 5000 })).code).toBe(0)
})
