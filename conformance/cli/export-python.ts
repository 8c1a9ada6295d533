import { writeFile } from 'node:fs/promises'
import { pythonProgram } from '../../reports/python-program/python-program.ts'
import { say as sayProgram } from '../../reports/python-program/words/say.ts'
import type { RunReport } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { nearest } from '../yaml/nearest.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/**
 * Writes the plain Python program that shows the failure of one case to `out`, or to the terminal.
 * @throws CommandProblem where there is no such case, or no such program.
 */
export async function exportPython(
  report: RunReport,
  caseId: string,
  out: string | undefined,
  language: Language,
): Promise<void> {
  const result = report.cases.find(({ id }) => id === caseId)
  if (!result) {
    const near = nearest(
      caseId,
      report.cases.map(({ id }) => id),
    )
    throw new CommandProblem(sayProgram('unknown-case', { id: caseId, near: near ?? 'none' }))
  }
  const made = pythonProgram(report, result, language)
  if ('problem' in made) throw new CommandProblem(made.problem)
  if (out === undefined) {
    process.stdout.write(made.program)
    return
  }
  try {
    await writeFile(out, made.program)
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    throw new CommandProblem(say('out-not-writable', { file: out, problem: code ?? message }))
  }
  process.stdout.write(`${out}\n`)
}
