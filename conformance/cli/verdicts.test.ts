import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseResult, RunReport } from '../model/report.ts'
import { englishIn } from './fixtures/english-in.ts'
import { unseen } from './fixtures/unseen.ts'
import { mistakes, openWorkshop, reportIn, server } from './fixtures/workshop.ts'

const { judge, run, folder } = openWorkshop()

const sentBy = ({ cases }: RunReport) =>
  cases.flatMap(({ id, transcript }) =>
    transcript.flatMap(({ direction, bytes }) => (direction === 'out' ? [`${id} ${bytes}`] : [])),
  )
const theCase = ({ cases }: RunReport, id: string): CaseResult => {
  const found = cases.find((result) => result.id === id)
  if (!found) throw new Error(`${id} is not in the report`)
  return found
}

test.concurrent('the reference conforms: 0, in Spanish, every format is written', async () => {
  const formats = 'html,json,junit,gradescope,markdown,github,tap,csv,pcapng'
  const only = 'canvas/new/*,canvas/client/says-nuevo'
  const args = ['conformance', '--only', only, '--format', formats, '--seed', '11', '--jobs', '1']
  const judged = await judge(args, { env: { GITHUB_ACTIONS: 'false' } })
  expect(judged.exitCode).toBe(0)
  expect(judged.stderr).toBe('')
  const files = [
    'annotations.txt',
    'junit.xml',
    'report.csv',
    'report.html',
    'report.json',
    'report.md',
    'report.pcapng',
    'report.tap',
    'results.json',
  ]
  expect(readdirSync(judged.folder).sort()).toEqual(files)
  for (const file of files) expect(statSync(join(judged.folder, file)).size, file).toBeGreaterThan(60)
  const report = reportIn(judged.folder)
  expect(report.verdict).toBe('pass')
  expect(report.run).toMatchObject({ seed: 11, language: 'es', decidingLevel: 'must' })
  expect(report.subject.kind).toBe('reference')
  const [opening, ...lines] = judged.stdout.trimEnd().split('\n')
  expect(opening).toBe('Evaluando canvas: la referencia incluida (servidor y cliente)')
  expect(lines.filter((line) => line.startsWith('✓ Pasa  canvas/'))).toHaveLength(report.cases.length)
  expect(judged.stdout).toContain('semilla 11')
  expect(judged.stdout).not.toMatch(unseen)
  expect(englishIn(judged.stdout)).toEqual([])
})

test.concurrent('a correct server conforms: 0, in English, one quiet line for each case', async () => {
  const only = 'canvas/new/whole-board,canvas/paint/one-cell'
  const judged = await judge([
    'conformance',
    ...server('servidor_hilos.py'),
    '--only',
    only,
    '--lang',
    'en',
    '--jobs',
    '2',
  ])
  expect(judged.exitCode).toBe(0)
  const lines = judged.stdout.split('\n')
  expect(lines[0]).toBe('Judging canvas: python3 servidor_hilos.py {host} {port}')
  expect(lines.slice(1, 3).sort()).toEqual(['✓ Pass  canvas/new/whole-board', '✓ Pass  canvas/paint/one-cell'])
  expect(lines.slice(3).join('\n')).toMatch(
    /^\nIsolation: [^\n]+\n✓ Conforms · 2 of 2 requirements met · 2 pass · \d+\.\d s · seed \d+\nReport: \S+report\.html\n\n$/,
  )
  expect(readdirSync(judged.folder).sort()).toEqual(['record.jsonl.gz', 'report.html', 'report.json'])
  expect(reportIn(judged.folder).run.language).toBe('en')
})

test.concurrent('a wrong server fails: 1, with the mistake by its name and the command to see it again', async () => {
  const only = 'canvas/cut/body-at-any-byte'
  const judged = await judge(['conformance', ...server('un_recv_cuerpo.py', mistakes), '--only', only, '--seed', '3'])
  expect(judged.exitCode).toBe(1)
  const result = theCase(reportIn(judged.folder), only)
  expect(result.verdict).toBe('fail')
  expect(result.diagnosis.map(({ id }) => id)).toContain('one-recv-per-message')
  expect(judged.stdout).toContain(`✕ Falla  ${only}`)
  expect(judged.stdout).toContain(`Verlo de nuevo: ${result.replay}\n`)
  expect(result.replay).toBe(
    `pnpm conformance --exercise canvas --server 'python3 un_recv_cuerpo.py {host} {port}' --workdir ${mistakes} --seed 3 --only ${only}`,
  )
  expect(englishIn(judged.stdout)).toEqual([])
})

test.concurrent('--level should: a server that only fails advice fails', async () => {
  const only = 'canvas/cut/header-at-any-byte'
  const command = ['conformance', ...server('un_recv_cabecera.py', mistakes), '--only', only]
  const [must, should] = await Promise.all([judge(command), judge([...command, '--level', 'should'])])
  expect(must.exitCode).toBe(0)
  expect(should.exitCode).toBe(1)
  for (const { folder: reports } of [must, should]) expect(theCase(reportIn(reports), only).verdict).toBe('fail')
})

test.concurrent('--claims multi-client: a server that serves one client after the other fails', async () => {
  const only = 'canvas/many/second-client-is-served'
  const command = ['conformance', ...server('servidor_secuencial.py'), '--only', only, '--timeout-scale', '0.3']
  const claimed = await judge([...command, '--claims', 'multi-client'])
  expect(claimed.exitCode).toBe(1)
  const report = reportIn(claimed.folder)
  expect(report.subject.claims).toEqual(['multi-client'])
  expect(report.requirements.find(({ id }) => id === 'CV-S5')?.verdict).toBe('fail')
  expect(theCase(report, only).diagnosis.map(({ id }) => id)).toContain('single-client')
})

test.concurrent('--claims none: many clients are not asked for, and the answer is the asker’s alone', async () => {
  const only = 'canvas/many/*,canvas/single/*'
  const judged = await judge(['conformance', ...server('servidor_hilos.py'), '--only', only, '--claims', 'none'])
  const report = reportIn(judged.folder)
  const verdicts = new Map(report.requirements.map(({ id, verdict }) => [id, verdict]))
  expect(report.subject.claims).toEqual([])
  expect([verdicts.get('CV-S5'), verdicts.get('CV-S5.1')]).toEqual(['not-applicable', 'not-applicable'])
  const single = theCase(report, 'canvas/single/answer-goes-to-the-sender-only')
  expect(['pass', 'fail']).toContain(single.verdict)
  expect(single.replay).toContain(' --claims none ')
})

test.concurrent('the same seed sends the same bytes, another one others', async () => {
  const command = ['conformance', ...server('servidor_hilos.py'), '--only', 'canvas/paint/one-cell', '--seed']
  const runs = await Promise.all(['5', '5', '6'].map((seed) => judge([...command, seed])))
  const [first, again, other] = runs.map(({ folder: reports }) => sentBy(reportIn(reports)))
  expect(first?.length).toBeGreaterThan(1)
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
  expect(runs.map(({ stdout }) => /semilla (\d+)/.exec(stdout)?.[1])).toEqual(['5', '5', '6'])
})

test.concurrent('--max-seconds ends the whole run: 2, and what was judged is in the report', async () => {
  const bound = ['--max-seconds', '4', '--timeout-scale', '2']
  const judged = await judge(['conformance', ...server('servidor_lento.py'), ...bound])
  expect(judged.exitCode).toBe(2)
  const report = reportIn(judged.folder)
  expect(report.run.endedEarly?.cause).toBe('max-seconds')
  expect(report.run.durationMs).toBeLessThan(10_000)
  expect(report.cases.length).toBeGreaterThan(50)
  expect(report.cases.filter(({ reason }) => reason?.code === 'not-run-max-seconds').length).toBeGreaterThan(10)
  expect(report.cases[0]?.replay).toContain('--timeout-scale 2')
  expect(judged.stdout).toContain('Se alcanzó el tiempo máximo de toda la evaluación (--max-seconds 4).')
})

test.concurrent('--max-seconds also bounds the launch and the recognition: 2', async () => {
  const never = ['--server', 'python3 nunca_escucha.py', '--workdir', 'conformance/cli/fixtures/programs']
  const [named, unnamed] = await Promise.all([
    judge(['conformance', '--exercise', 'canvas', ...never, '--max-seconds', '1.5', '--only', 'canvas/new/*']),
    run(['conformance', ...never, '--max-seconds', '1.5']),
  ])
  expect(named.exitCode).toBe(2)
  expect(reportIn(named.folder).run.endedEarly?.cause).toBe('max-seconds')
  expect(unnamed.exitCode).toBe(2)
  expect(unnamed.stderr).toBe('La evaluación terminó antes de reconocer el ejercicio. Indícalo con --exercise.\n')
})

test.concurrent('the report names the command line that made it', async () => {
  const cwd = folder()
  const { exitCode, stdout } = await run(['conformance', '--only', 'canvas/new/whole-board', '--format', 'json'], {
    cwd,
  })
  expect(exitCode).toBe(0)
  expect(stdout).not.toContain('report.html')
  const report = reportIn(join(cwd, 'reports/out/canvas'))
  expect(report.run.commandLine).toBe('pnpm conformance --only canvas/new/whole-board --format json')
  expect(readFileSync(join(cwd, 'reports/out/canvas/report.json'), 'utf8')).not.toContain(cwd)
})
