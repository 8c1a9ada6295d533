import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../../reference/net/free-port.ts'
import { englishIn } from './fixtures/english-in.ts'
import { examples, openWorkshop, programs, reportIn } from './fixtures/workshop.ts'

const { judge, run } = openWorkshop()
const only = ['--only', 'canvas/new/whole-board']

test.concurrent('a server that already runs is recognised by its answer', async () => {
  await using running = await startServer(join(examples, 'servidor_hilos.py'))
  const [es, en] = await Promise.all(
    ['es', 'en'].map((lang) => judge(['conformance', '--target', running.address, ...only, '--lang', lang])),
  )
  expect([es?.exitCode, en?.exitCode]).toEqual([0, 0])
  expect(es?.stdout.split('\n').slice(0, 2)).toEqual([
    'Ejercicio reconocido: canvas.',
    `Evaluando canvas: ${running.address}`,
  ])
  expect(en?.stdout.split('\n').slice(0, 2)).toEqual([
    'Exercise recognised: canvas.',
    `Judging canvas: ${running.address}`,
  ])
  const { subject, cases } = reportIn(es?.folder ?? '')
  expect(subject).toMatchObject({ kind: 'target', address: running.address })
  expect(cases[0]?.replay).toContain(`--exercise canvas --target ${running.address} --seed`)
})

test.concurrent('a server that is launched is recognised, and its folder is not touched', async () => {
  const judged = await judge([
    'conformance',
    '--server',
    'python3 servidor_hilos.py {host} {port}',
    '--workdir',
    examples,
    ...only,
  ])
  expect(judged.exitCode).toBe(0)
  expect(judged.stdout).toMatch(/^Ejercicio reconocido: canvas\.\n/)
})

test.concurrent('a client is recognised by what it says first', async () => {
  const client = ['--client', 'python3 main.py', '--workdir', join(examples, 'alumno', 'cliente')]
  const judged = await judge(['conformance', ...client, '--only', 'canvas/client/says-nuevo'])
  expect(judged.stdout).toMatch(/^Ejercicio reconocido: canvas\.\n/)
  expect(judged.exitCode).toBe(0)
})

test.concurrent('a client that says nothing first is not recognised: 64', async () => {
  const silent = ['--client', `python3 -c 'import socket,sys; socket.create_connection(("127.0.0.1", 1)).recv(1)'`]
  const [es, en] = await Promise.all(
    ['es', 'en'].map((lang) => run(['conformance', ...silent, '--workdir', programs, '--lang', lang])),
  )
  expect(es?.stderr).toMatch(/^--client: lo primero que dice el programa no muestra de qué ejercicio es\./)
  expect(en?.stderr).toContain('Name it with --exercise. Exercises: canvas')
  expect([es?.exitCode, en?.exitCode]).toEqual([64, 64])
})

test.concurrent('a half-open server is not recognised: what was tried is listed, 3', async () => {
  await using running = await startServer(join(programs, 'no_contesta.py'))
  const [es, en] = await Promise.all(
    ['es', 'en'].map((lang) => run(['conformance', '--target', running.address, '--lang', lang])),
  )
  expect(es?.stderr).toMatch(
    new RegExp(
      `^No se reconoció el ejercicio de ${running.address}\\. Indícalo con --exercise\\. Esto se intentó:\n {2}canvas: se envió {"comando":"nuevo"}, no llegó nada\n`,
    ),
  )
  expect(en?.stderr).toMatch(
    new RegExp(
      `^The exercise of ${running.address} was not recognised\\. Name it with --exercise\\. What was tried:\n {2}canvas: sent `,
    ),
  )
  expect(englishIn(es?.stderr ?? '')).toEqual([])
  expect([es?.exitCode, en?.exitCode]).toEqual([3, 3])
})

test.concurrent('a half-open server whose exercise is named fails, in bounded time', async () => {
  await using running = await startServer(join(programs, 'no_contesta.py'))
  const named = ['--exercise', 'canvas', '--target', running.address, ...only, '--timeout-scale', '0.1']
  const judged = await judge(['conformance', ...named])
  expect(judged.exitCode).toBe(1)
  expect(judged.stdout).toContain('✕ Falla  canvas/new/whole-board')
})

test.concurrent('where nobody answers there is nobody to judge: 3, with and without an exercise', async () => {
  const address = `127.0.0.1:${await freePort()}`
  const [unnamed, named] = await Promise.all([
    run(['conformance', '--target', address]),
    judge(['conformance', '--exercise', 'canvas', '--target', address, '--lang', 'en']),
  ])
  expect(unnamed.exitCode).toBe(3)
  expect(unnamed.stderr).toBe(`Nadie responde en ${address} (ECONNREFUSED).\n`)
  expect(named.exitCode).toBe(3)
  expect(named.stdout).toContain(`The check ended early: Nothing answers at ${address} (ECONNREFUSED).`)
  expect(named.stdout).not.toContain('Undecided  canvas')
  const report = reportIn(named.folder)
  expect(report.run.endedEarly?.cause).toBe('dead-subject')
  expect(report.score.earned).toBe(0)
  expect(report.cases.length).toBeGreaterThan(50)
})

test.concurrent('an IPv6 address is told as it is typed', async () => {
  const port = await freePort()
  const judged = await judge(['conformance', '--exercise', 'canvas', '--target', `[::1]:${port}`, ...only])
  expect(judged.exitCode).toBe(3)
  expect(judged.stdout).toContain(`Evaluando canvas: [::1]:${port}\n`)
  expect(reportIn(judged.folder).cases[0]?.replay).toContain(`--target '[::1]:${port}'`)
})

/** Starts a Python server by hand, on a port from the system that it prints. */
async function startServer(file: string): Promise<{ readonly address: string } & AsyncDisposable> {
  const child = spawn('python3', ['-u', file, '127.0.0.1', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /(\d+)\s*\n/.exec(said.replace(/^[^\d]*127\.0\.0\.1:/m, ''))
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`${file} ended before it said its port: ${said}`)))
  })
  return {
    address: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
