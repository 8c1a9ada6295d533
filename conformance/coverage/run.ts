import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { changedSentence } from '../../reports/coverage/changed-sentence.ts'
import { type CoverageReport, coverageSchemaId, type MeasuredStep } from '../../reports/coverage/coverage-report.ts'
import { countCells, protocolCoverage } from '../../reports/coverage/protocol-matrix.ts'
import { renderCoverage } from '../../reports/coverage/render-coverage.tsx'
import { checkThresholds, flooredPercent, thresholdSentence } from '../../reports/coverage/thresholds.ts'
import { projectVersion } from '../cli/judged-subject.ts'
import { languageOf } from '../cli/language.ts'
import { countLines } from './count-lines.ts'
import { exerciseRecords } from './exercise-records.ts'
import { sumLines } from './file-lines.ts'
import { keepOwnScripts } from './keep-own-scripts.ts'
import { changedSince } from './measured-files.ts'
import { measuredSteps, type Step } from './measured-steps.ts'
import { runNode } from './run-node.ts'
import { thresholdGroups } from './threshold-groups.ts'
import { say } from './words/say.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const language = languageOf(process.argv, process.env)
const tell = (id: Parameters<typeof say>[0], values?: Parameters<typeof say>[1]) =>
  process.stdout.write(`${say(id, values)[language]}\n`)

const folder = readArguments()
if (folder !== undefined) process.exitCode = await measure(folder).catch(explain)

async function measure(folder: string): Promise<number> {
  const startedAt = new Date()
  const work = await mkdtemp(join(tmpdir(), 'zocalo-coverage-'))
  try {
    const [written, covered, reports] = ['v8', 'own', 'reports'].map((name) => join(work, name)) as [
      string,
      string,
      string,
    ]
    const steps: MeasuredStep[] = []
    for (const step of measuredSteps(reports)) {
      tell(`start-${step.id}`)
      steps.push(await runMeasured(step, written))
      const processes = await keepOwnScripts(root, written, covered)
      tell('step-done', { seconds: Math.round((steps.at(-1)?.durationMs ?? 0) / 1000), processes })
    }
    const changed = changedSince(root, startedAt)
    await rm(folder, { recursive: true, force: true })
    const files = await countLines(root, covered, folder)
    const exercises = (await exerciseRecords(reports)).map(protocolCoverage)
    const report: CoverageReport = {
      schema: coverageSchemaId,
      tool: { name: 'zocalo', version: await projectVersion() },
      run: {
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
        language,
        node: `Node ${process.version}`,
        steps,
        changed,
      },
      lines: sumLines(files),
      thresholds: checkThresholds(thresholdGroups(root), files),
      protocol: { cells: countCells(exercises), exercises },
    }
    await writeFile(join(folder, 'coverage.json'), `${JSON.stringify(report, null, 1)}\n`)
    await writeFile(join(folder, 'index.html'), renderCoverage(report))
    return conclude(report, relative('.', join(folder, 'index.html')))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function explain(problem: unknown): number {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  return 1
}

async function runMeasured({ id, args }: Step, written: string): Promise<MeasuredStep> {
  await mkdir(written, { recursive: true })
  const since = performance.now()
  const exitCode = await runNode(args, {
    cwd: root,
    // what is loaded from a cache of compiled code is counted by functions only
    env: { NODE_V8_COVERAGE: written, NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  return { id, durationMs: Math.round(performance.now() - since), exitCode }
}

/** Says what came of it; 1 where something was not reached or did not end well. */
function conclude({ run, lines, thresholds, protocol }: CoverageReport, page: string): number {
  for (const { room, files, ...count } of lines.rooms)
    tell('room', {
      room: room.padEnd(34),
      files,
      percent: flooredPercent(count.covered, count.lines),
    })
  const { open, elsewhere, cannot } = protocol.cells
  tell('cells', { open, elsewhere, cannot })
  for (const threshold of thresholds.filter(({ reached }) => !reached))
    process.stderr.write(`${thresholdSentence(threshold, lines.files)[language]}\n`)
  const failed = run.steps.filter(({ exitCode }) => exitCode !== 0)
  for (const { id } of failed) process.stderr.write(`${say(`failed-${id}`)[language]}\n`)
  if (run.changed.length > 0) process.stderr.write(`${changedSentence(run.changed)[language]}\n`)
  tell('page', { page })
  return failed.length + run.changed.length > 0 || thresholds.some(({ reached }) => !reached) ? 1 : 0
}

/** The folder to write to; undefined where nothing is to be run. */
function readArguments(): string | undefined {
  try {
    const args = process.argv.slice(2).filter((arg, i) => !(i === 0 && arg === '--'))
    const { values } = parseArgs({
      args,
      options: { help: { type: 'boolean' }, lang: { type: 'string' }, report: { type: 'string' } },
    })
    if (!values.help) return values.report ?? join('reports', 'out', 'coverage')
    tell('help')
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n${say('help')[language]}\n`)
    process.exitCode = 64
  }
  return undefined
}
