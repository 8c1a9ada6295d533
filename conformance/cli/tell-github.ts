import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { formats } from '../../reports/render.ts'
import type { RunReport } from '../model/report.ts'
import type { Language } from '../model/text.ts'

/** Where a run ends: the environment says whether it is a step of GitHub Actions. */
type Environment = Readonly<Partial<Record<'GITHUB_ACTIONS' | 'GITHUB_STEP_SUMMARY', string>>>

/**
 * In a step of GitHub Actions, adds the report to the summary of the step, and gives what to write on its output: the
 * given lines, in which no command is obeyed, and the annotations. Elsewhere the lines stay as they are.
 */
export async function tellGithub(
  lines: string,
  report: RunReport,
  language: Language,
  environment: Environment = process.env as Environment,
): Promise<string> {
  if (environment.GITHUB_ACTIONS !== 'true') return lines
  const { markdown, github } = formats
  if (environment.GITHUB_STEP_SUMMARY)
    await appendFile(environment.GITHUB_STEP_SUMMARY, `${String(markdown.render(report, language))}\n`)
  // the lines quote the program; until the token, which nobody can guess, nothing in them is a command
  const token = randomUUID()
  return `::stop-commands::${token}\n${lines}\n::${token}::\n${String(github.render(report, language))}`
}
