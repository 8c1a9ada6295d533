import { copyFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { readReport } from '../../reports/json/read-report.ts'
import { UnreadableReport } from '../../reports/json/unreadable-report.ts'
import { formats, formatsNamed, UnknownFormat } from '../../reports/render.ts'
import type { RunReport } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { applyRubric } from '../rubric/apply-rubric.ts'
import { forStudent, isForStudent } from '../rubric/for-student.ts'
import { bundleCommand } from './bundle-command.ts'
import { chosenRubric } from './chosen-rubric.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { exportPython } from './export-python.ts'
import { badValue } from './numbers.ts'
import { parseArguments } from './parse-arguments.ts'
import { checkLanguage } from './subject-options.ts'
import { say } from './words/say.ts'
import { ensureWritable } from './write-reports.ts'

const audiences = ['teacher', 'student']

/** `pnpm report RUN.json --format html,…`: renders a saved run again, for who may see all of it or not. */
export async function reportCommand(args: readonly string[], language: Language): Promise<number> {
  const given = parseArguments(
    'report',
    'help-report',
    [
      ['--format <list>', 'help-format'],
      ['--report <dir>', 'help-report-dir'],
      ['--rubric <file>', 'help-rubric'],
      ['--audience <who>', 'help-audience'],
      ['--export-python <case>', 'help-export-python'],
      ['--out <file>', 'help-out-program'],
      ['--lang <lang>', 'help-lang'],
    ],
    args,
    language,
  )
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  checkLanguage(given)
  const text = (name: string) => given.flags[name] as string | undefined
  const audience = text('audience') ?? 'teacher'
  if (!audiences.includes(audience))
    throw badValue('--audience', audience, { es: audiences.join(', '), en: audiences.join(', ') })
  const [file] = given.words
  if (file === undefined) throw new CommandProblem(say('needs-files', { action: 'report' }))
  try {
    if (file === 'bundle') return await bundleCommand(given.words[1], text('out'), language)
    const names = formatsNamed(text('format') ?? 'html')
    const saved = await withRubric(await readReport(file), text('rubric'))
    const isShort = audience === 'student'
    const report = isShort ? forStudent(saved) : saved
    const exported = text('exportPython')
    if (exported !== undefined) {
      await exportPython(report, exported, text('out'), language)
      return exitCodes.conforms
    }
    const folder = text('report') ?? (isShort ? join(dirname(file), 'student') : dirname(file))
    const paths = names.map((name) => ({ name, path: join(folder, formats[name].fileName) }))
    if (isShort && paths.some(({ path }) => resolve(path) === resolve(file)))
      throw new CommandProblem(say('would-overwrite', { file }))
    await ensureWritable(folder)
    if (isShort) await copyArtifacts(report, dirname(file), folder)
    for (const { name, path } of paths) {
      await writeFile(path, formats[name].render(report, language))
      process.stdout.write(`${path}\n`)
    }
    return exitCodes.conforms
  } catch (problem) {
    if (problem instanceof UnknownFormat || problem instanceof UnreadableReport) throw new CommandProblem(problem.text)
    throw problem
  }
}

async function withRubric(report: RunReport, file: string | undefined): Promise<RunReport> {
  if (file === undefined) return report
  if (isForStudent(report)) throw new CommandProblem(say('report-of-student'))
  return applyRubric(report, await chosenRubric(file, report.subject.exercise))
}

/** The files that the shown cases kept; those of the others stay where they are. */
async function copyArtifacts({ cases }: RunReport, from: string, to: string): Promise<void> {
  if (resolve(from) === resolve(to)) return
  for (const { path } of cases.flatMap(({ artifacts }) => artifacts)) {
    const name = basename(path)
    await copyFile(join(from, name), join(to, name)).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'ENOENT') throw problem
    })
  }
}
