import { access, constants, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type FormatName, formats } from '../../reports/render.ts'
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

/** One level after the other: where no folder may be made (/proc), a recursive mkdir never returns. */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  if (isThere) return
  await makeFolder(dirname(folder))
  await mkdir(folder)
}

async function writeAll(
  folder: string,
  files: readonly { readonly name: string; readonly content: string }[],
): Promise<void> {
  await makeFolder(resolve(folder))
  for (const { name, content } of files) await writeFile(join(folder, name), content)
}
