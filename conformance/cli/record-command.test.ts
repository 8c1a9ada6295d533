import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { RunningCli } from './fixtures/cli-run.ts'
import { englishIn } from './fixtures/english-in.ts'
import { openWorkshop, reportIn } from './fixtures/workshop.ts'

const { judge, run, start, folder } = openWorkshop()
const servers: Server[] = []

afterAll(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
})

/** A server that says back each line, and breaks the connection at `muere`. */
async function echo(): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => (bytes.includes('muere') ? socket.resetAndDestroy() : socket.write(bytes)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  return (server.address() as { port: number }).port
}

function startRecording(out: string, port: number, more: readonly string[] = []): RunningCli {
  return start(['scenario', 'record', '--target', `127.0.0.1:${port}`, '--out', out, ...more])
}

async function portOf(recording: RunningCli): Promise<number> {
  let port = 0
  await recording.waitFor('it listens', (stdout) => {
    port = Number(/127\.0\.0\.1:(\d+) \(/.exec(stdout)?.[1] ?? 0)
    return port > 0
  })
  return port
}

async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  let heard = ''
  socket.on('data', (bytes: Buffer) => {
    heard += bytes.toString()
    if (heard.length >= Buffer.byteLength(text)) socket.end()
  })
  socket.write(text)
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return heard
}

test.concurrent('Ctrl+C writes what was said, told line by line, and the file is well formed and played: 0', async () => {
  const out = join(folder(), 'eco.yaml')
  const port = await echo()
  await using recording = startRecording(out, port, ['--exercise', 'echo-tcp'])
  const proxy = await portOf(recording)
  expect(await say(proxy, 'hola\n')).toBe('hola\n')
  await recording.waitFor('the client has left', (stdout) => stdout.includes('ana cierra'))
  expect(existsSync(out)).toBe(false)
  recording.signalGroup('SIGINT')
  const { exitCode, stdout, stderr } = await recording.ended
  expect([exitCode, stderr]).toEqual([0, '\nInterrumpido: se escribe lo que se grabó…\n'])
  expect(stdout).toContain('ana → servidor: hola\nservidor → ana: hola\n')
  expect(stdout).toMatch(/Se escribieron \d pasos en \S+eco\.yaml, como una conversación de echo-tcp\.\n$/)
  expect(englishIn(stdout)).toEqual([])
  const text = readFileSync(out, 'utf8')
  expect(text).toMatch(
    /^# Grabado el 20\d\d-\d\d-\d\d \d\d:\d\d con zocalo \S+, de una conversación de 1 cliente con 127\.0\.0\.1:\d+ \(TCP\)\.\n/,
  )
  expect(text).toContain('  - send: { peer: ana, line: hola }\n  - expect: { peer: ana, line: hola }\n')
  const check = await run(['scenario', 'check', out])
  expect([check.exitCode, check.stdout]).toEqual([0, '1 escenario está bien escrito.\n'])
  const played = await judge(['scenario', 'run', out, '--target', `127.0.0.1:${port}`])
  expect([played.exitCode, reportIn(played.folder).cases.map(({ verdict }) => verdict)]).toEqual([0, ['pass']])
})

test.concurrent('a connection that the server breaks is recorded, and ends the recording when that is asked for: 0', async () => {
  const cwd = folder()
  const port = await echo()
  const out = join(cwd, 'muere.yaml')
  await using recording = startRecording(out, port, ['--until-closed', '--lang', 'en', '--transport', 'tcp'])
  await say(await portOf(recording), 'hola\nmuere\n')
  const { exitCode, stdout, stderr } = await recording.ended
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout).toContain('the server breaks the connection of ana\n')
  expect(readFileSync(out, 'utf8')).toContain('  - expect-close: ana\n')
})

test.concurrent('a file that is there is only replaced when that is asked for: 64, 0', async () => {
  const cwd = folder()
  const out = join(cwd, 'a.yaml')
  writeFileSync(out, 'mía')
  const port = await echo()
  const refused = await run(['scenario', 'record', '--target', `127.0.0.1:${port}`, '--out', out])
  expect([refused.exitCode, refused.stderr]).toEqual([
    64,
    `${out} ya existe: elige otro nombre, o reemplázalo con --force.\n`,
  ])
  expect(readFileSync(out, 'utf8')).toBe('mía')
  await using recording = startRecording(out, port, ['--until-closed', '--force'])
  await say(await portOf(recording), 'hola\n')
  expect((await recording.ended).exitCode).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain('exercise: echo-tcp')
  expect(readdirSync(cwd)).toEqual(['a.yaml'])
})

test.concurrent('what cannot be written, listened on or meant is said before anything is recorded: 64, 3', async () => {
  const cwd = folder()
  const [port, taken] = [await echo(), await echo()]
  const record = (...more: string[]) => run(['scenario', 'record', ...more])
  const target = ['--target', `127.0.0.1:${port}`]
  const out = ['--out', join(cwd, 'a.yaml')]
  const nowhere = await record(...target, '--out', join(cwd, 'no/hay/a.yaml'))
  expect([nowhere.exitCode, nowhere.stdout]).toEqual([64, ''])
  expect(nowhere.stderr).toMatch(/^No se puede escribir \S+: no existe esa carpeta\. No se grabó nada\.\n$/)
  const wrong = await Promise.all([
    record(...out),
    record(...target),
    record('--target', '10.0.0.1:80', ...out),
    record(...target, ...out, '--listen', String(port)),
    record(...target, ...out, '--transport', 'sctp'),
    record(...target, ...out, '--transport', 'udp', '--until-closed'),
    record(...target, ...out, '--exercise', 'echo-udp', '--transport', 'tcp'),
    record(...target, ...out, '--wire', 'canonical'),
    record(...target, ...out, '--exercise', 'echo-tcp', '--wire', 'ninguno'),
    record(...target, ...out, 'algo'),
  ])
  expect(wrong.map(({ exitCode }) => exitCode)).toEqual(wrong.map(() => 64))
  for (const { stderr } of wrong) expect(stderr.trim().split('\n')).toHaveLength(1)
  const busy = await record(...target, ...out, '--listen', String(taken))
  expect([busy.exitCode, busy.stderr]).toEqual([3, `No se puede escuchar en el puerto ${taken}: está ocupado.\n`])
  expect(readdirSync(cwd)).toEqual([])
})

test.concurrent('when nobody says anything there is no file: 2', async () => {
  const cwd = folder()
  const port = await echo()
  const { exitCode, stdout } = await run([
    'scenario',
    'record',
    '--target',
    `127.0.0.1:${port}`,
    '--out',
    join(cwd, 'a.yaml'),
    '--max-seconds',
    '0.2',
  ])
  expect(exitCode).toBe(2)
  expect(stdout).toMatch(/Nadie dijo nada: no se escribió ningún archivo\.\n$/)
  expect(readdirSync(cwd)).toEqual([])
})

test.concurrent('help tells every flag in the language that was asked for: 0', async () => {
  const [es, en] = await Promise.all([
    run(['scenario', 'record', '--help']),
    run(['scenario', 'record', '--help', '--lang', 'en']),
  ])
  expect([es.exitCode, en.exitCode]).toEqual([0, 0])
  for (const flag of [
    '--listen',
    '--target',
    '--out',
    '--exercise',
    '--transport',
    '--wire',
    '--until-closed',
    '--max-seconds',
    '--force',
  ]) {
    expect(es.stdout).toContain(flag)
    expect(en.stdout).toContain(flag)
  }
  expect(englishIn(es.stdout)).toEqual([])
})
