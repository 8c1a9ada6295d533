import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readReport } from '../../reports/json/read-report.ts'
import { UnreadableReport } from '../../reports/json/unreadable-report.ts'
import { formats, formatsNamed, UnknownFormat } from '../../reports/render.ts'
import type { Language } from '../model/text.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { parseArguments } from './parse-arguments.ts'
import { checkLanguage } from './subject-options.ts'
import { say } from './words/say.ts'
import { ensureWritable } from './write-reports.ts'

/** `pnpm report RUN.json --format html,…`: renders a saved run again. */
export async function reportCommand(args: readonly string[], language: Language): Promise<number> {
  const given = parseArguments(
    'report',
    'help-report',
    [
      ['--format <list>', 'help-format'],
      ['--report <dir>', 'help-report-dir'],
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
  const [file] = given.words
  if (file === undefined) throw new CommandProblem(say('needs-files', { action: 'report' }))
  try {
    const names = formatsNamed((given.flags['format'] as string | undefined) ?? 'html')
    const folder = (given.flags['report'] as string | undefined) ?? dirname(file)
    const report = await readReport(file)
    await ensureWritable(folder)
    for (const name of names) {
      const path = join(folder, formats[name].fileName)
      await writeFile(path, formats[name].render(report, language))
      process.stdout.write(`${path}\n`)
    }
    return exitCodes.conforms
  } catch (problem) {
    if (problem instanceof UnknownFormat || problem instanceof UnreadableReport) throw new CommandProblem(problem.text)
    throw problem
  }
}
