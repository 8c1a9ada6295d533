import { access, constants, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type FormatName, formats } from '../../reports/render.ts'
import type { Language, Text } from '../model/text.ts'
import type { ExerciseRun } from '../runner/run-exercise.ts'
import { CommandProblem } from './command-problem.ts'
import { say } from './words/say.ts'

/** Makes sure, before anything runs, that the report can be written. @throws CommandProblem naming the folder. */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    throw new CommandProblem(say('report-not-writable', { folder, problem: code ?? message }))
  }
}

/** Writes every format and every kept file; when the folder fails meanwhile, another one takes them. */
export async function writeReports(
  { report, kept }: ExerciseRun,
  folder: string,
  names: readonly FormatName[],
  language: Language,
): Promise<{ readonly folder: string; readonly warning?: Text }> {
  const files = [
    ...names.map((name) => ({ name: formats[name].fileName, content: formats[name].render(report, language) })),
    ...kept.map(({ name, content }) => ({ name: basename(name), content })),
  ]
  try {
    await writeAll(folder, files)
    return { folder }
  } catch (problem) {
    const instead = await mkdtemp(join(tmpdir(), 'zocalo-report-'))
    await writeAll(instead, files)
    const { code, message } = problem as NodeJS.ErrnoException
    return { folder: instead, warning: say('report-elsewhere', { folder, problem: code ?? message, instead }) }
  }
}

async function writeAll(
  folder: string,
  files: readonly { readonly name: string; readonly content: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, content } of files) await writeFile(join(folder, name), content)
}
