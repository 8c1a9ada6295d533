import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleReport } from '../../reports/fixtures/sample-report.ts'
import { launchServer } from '../subject/launched-server.ts'
import { referenceCommand, referenceEnvironment } from '../subject/reference-command.ts'
import { projectFolder } from './fixtures/cli-run.ts'
import { openWorkshop, reportIn } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()
const python = (exercise: string) => join(projectFolder, 'examples/python', exercise)

interface Shown {
  readonly exercise: string
  readonly wrong: string
  readonly right: string
  readonly caseId: string
  readonly reference?: true
  /** As many lines as the program may have: over one connection, it is short enough to be read at one glance. */
  readonly lines?: number
}

const servers: readonly Shown[] = [
  {
    exercise: 'canvas',
    wrong: 'un_recv_cuerpo',
    right: 'servidor_hilos',
    caseId: 'canvas/cut/body-at-any-byte',
    reference: true,
    lines: 30,
  },
  {
    exercise: 'canvas',
    wrong: 'solo_al_pintor',
    right: 'servidor_hilos',
    caseId: 'canvas/many/paint-reaches-everyone',
  },
  { exercise: 'storage', wrong: 'sin_error', right: 'servidor_hilos', caseId: 'storage/unknown/name', reference: true },
  {
    exercise: 'upload-tcp',
    wrong: 'un_solo_recv',
    right: 'servidor_hilos',
    caseId: 'upload-tcp/cut/content-at-any-byte',
  },
  {
    exercise: 'echo-udp',
    wrong: 'se_cae_con_bytes',
    right: 'servidor_simple',
    caseId: 'echo-udp/survives/bytes',
    reference: true,
  },
  { exercise: 'chat-udp', wrong: 'no_avisa', right: 'servidor_bucle', caseId: 'chat-udp/quit/tells-the-other' },
]

describe.each(servers)('$caseId', ({ exercise, wrong, right, caseId, reference, lines }) => {
  test(`shows on ${wrong} with plain Python, and on no right server`, async () => {
    const mistakes = join(python(exercise), 'con_errores')
    const judged = await judge(
      `conformance --exercise ${exercise} --only ${caseId} --seed 1 --fuzz-runs 0 --format json`
        .split(' ')
        .concat('--server', `python3 ${wrong}.py {host} {port}`, '--workdir', mistakes),
    )
    const failed = reportIn(judged.folder).cases.find(({ id }) => id === caseId)
    expect(failed?.verdict, judged.stdout).toBe('fail')
    const program = join(folder(), 'caso.py')
    const saved = join(judged.folder, 'report.json')
    expect(await run(['report', saved, '--export-python', caseId, '--out', program])).toMatchObject({
      exitCode: 0,
      stdout: `${program}\n`,
    })
    const text = readFileSync(program, 'utf8')
    expect(text).not.toMatch(/zocalo\b(?!-)/i)
    if (lines !== undefined) expect(text.trimEnd().split('\n').length, text).toBeLessThanOrEqual(lines)
    const [onWrong, onRight, onOurs] = await Promise.all([
      runAgainst(program, exercise, `python3 ${wrong}.py {host} {port}`, mistakes),
      runAgainst(program, exercise, `python3 ${right}.py {host} {port}`, python(exercise)),
      reference ? runAgainst(program, exercise, referenceCommand(exercise, 'server'), undefined) : undefined,
    ])
    expect(onWrong, onWrong.output).toMatchObject({ exitCode: 1 })
    expect(onRight, onRight.output).toMatchObject({ exitCode: 0 })
    if (onOurs) expect(onOurs, onOurs.output).toMatchObject({ exitCode: 0 })
  }, 240_000)
})

test('a small server of plain Python shows the mistake of a client', async () => {
  const clients = join(python('echo-tcp'), 'clientes')
  const mistakes = join(python('echo-tcp'), 'con_errores/clientes')
  const judged = await judge(
    'conformance --exercise echo-tcp --only echo-tcp/client/sends-what-is-typed --seed 1 --format json'
      .split(' ')
      .concat('--client', 'python3 texto_fijo.py {host} {port}', '--workdir', mistakes),
  )
  const program = join(folder(), 'caso.py')
  const saved = join(judged.folder, 'report.json')
  await run(['report', saved, '--export-python', 'echo-tcp/client/sends-what-is-typed', '--out', program])
  const [onWrong, onRight] = await Promise.all([
    serveClient(program, join(mistakes, 'texto_fijo.py')),
    serveClient(program, join(clients, 'cliente_simple.py')),
  ])
  expect(onWrong, onWrong.output).toMatchObject({ exitCode: 1 })
  expect(onWrong.output).toMatch(/^Inicia ahora tu cliente, con 127\.0\.0\.1 y el puerto \d+\n.*«hola \d+, señor»/s)
  expect(onRight, onRight.output).toMatchObject({ exitCode: 0 })
}, 240_000)

test('what cannot be exported is told: 64', async () => {
  const file = join(folder(), 'report.json')
  writeFileSync(file, JSON.stringify(sampleReport()))
  const [passed, other] = await Promise.all([
    run(['report', file, '--export-python', sampleReport().cases.find(({ verdict }) => verdict === 'pass')?.id ?? '']),
    run(['report', file, '--export-python', `${sampleReport().cases[0]?.id}x`, '--lang', 'en']),
  ])
  expect(passed).toMatchObject({ exitCode: 64, stdout: '', stderr: expect.stringContaining('no falló') })
  expect(other).toMatchObject({
    exitCode: 64,
    stderr: expect.stringContaining(`Did you mean ${sampleReport().cases[0]?.id}?`),
  })
})

/** Runs an exported server until it says its port, then a client to which a line is typed. */
async function serveClient(program: string, client: string) {
  await using server = running(['-u', program, '0'])
  const port = await server.until(/puerto (\d+)/)
  await using typed = running([client, '127.0.0.1', port])
  typed.type('hola, servidor, qué tal\nsalir\n')
  return await server.ended
}

async function runAgainst(program: string, exercise: string, command: string, workdir: string | undefined) {
  await using server = await launchServer({
    kind: workdir === undefined ? 'reference' : 'server',
    command,
    workdir,
    port: undefined,
    usualPort: 0,
    transports: exercise.endsWith('udp') ? ['udp'] : ['tcp'],
    timeoutScale: 1,
    ...(workdir === undefined && { environment: referenceEnvironment }),
  })
  return await runPython(program, [server.host, String(server.port)])
}

async function runPython(program: string, args: readonly string[]) {
  await using started = running([program, ...args])
  return await started.ended
}

function running(args: readonly string[]) {
  const child = spawn('python3', args)
  const deadline = AbortSignal.timeout(90_000)
  let output = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const hear of heard) hear()
    })
  const ended = once(child, 'close', { signal: deadline }).then(
    ([exitCode]) => ({ exitCode: exitCode as number | null, output }),
    () => Promise.reject(new Error(`${args.join(' ')} did not end in time:\n${output}`)),
  )
  ended.catch(() => undefined)
  return {
    ended,
    type: (text: string) => child.stdin.write(text),
    until: (pattern: RegExp) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      const hear = () => {
        const found = pattern.exec(output)?.[1]
        if (found !== undefined) resolve(found)
      }
      heard.add(hear)
      ended.then(() => reject(new Error(`it ended before it said ${pattern}:\n${output}`)), reject)
      return promise.finally(() => heard.delete(hear))
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
