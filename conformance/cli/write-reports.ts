import { access, constants, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type FormatName, formats } from '../../reports/render.ts'
import type { RunReport } from '../model/report.ts'
import type { Language, Text } from '../model/text.ts'
import type { ExerciseRun } from '../runner/run-exercise.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** Makes sure, before anything runs, that the report can be written. @throws CommandProblem naming the folder. */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder))
    await access(folder, constants.W_OK)
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    throw new CommandProblem(say('report-not-writable', { folder, problem: code ?? message }))
  }
}

/** What is written, and where. */
export interface ReportsToWrite {
  readonly run: ExerciseRun
  readonly folder: string
  readonly names: readonly FormatName[]
  readonly language: Language
  /** The command that plays a kept scenario again, by the path of its file. */
  readonly replayFile: (path: string) => string
}

/** Writes every format and every kept file; when the folder fails meanwhile, another one takes them. */
export async function writeReports(
  toWrite: ReportsToWrite,
): Promise<{ readonly folder: string; readonly report: RunReport; readonly warning?: Text }> {
  const { folder } = toWrite
  try {
    return { folder, report: await writeTo(folder, toWrite) }
  } catch (problem) {
    const instead = await mkdtemp(join(tmpdir(), 'zocalo-report-'))
    const report = await writeTo(instead, toWrite)
    const { code, message } = problem as NodeJS.ErrnoException
    return {
      folder: instead,
      report,
      warning: say('report-elsewhere', { folder, problem: code ?? message, instead }),
    }
  }
}

async function writeTo(folder: string, { run, names, language, replayFile }: ReportsToWrite): Promise<RunReport> {
  const report = replayingFiles(run.report, (name) => replayFile(join(folder, name)))
  await makeFolder(resolve(folder))
  for (const { name, content } of run.kept) await writeFile(join(folder, basename(name)), content)
  for (const name of names)
    await writeFile(join(folder, formats[name].fileName), formats[name].render(report, language))
  return report
}

/** A case that kept the scenario on which it failed is shown again by playing just that. */
function replayingFiles(report: RunReport, replay: (name: string) => string): RunReport {
  const cases = report.cases.map((result) => {
    const kept = result.artifacts.find(({ name }) => name.endsWith('.yaml'))
    return result.verdict === 'fail' && kept ? { ...result, replay: replay(basename(kept.path)) } : result
  })
  return { ...report, cases }
}

/** One level after the other: where no folder may be made (/proc), a recursive mkdir never returns. */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  if (isThere) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch(async (problem: NodeJS.ErrnoException) => {
    // another exercise of the same run may just have made it
    if (problem.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw problem
  })
}
