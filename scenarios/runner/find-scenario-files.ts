import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../words/say.ts'
import type { Problem } from './problem.ts'

/** The scenario files at `path`: the file itself, or all that lie in a folder and below it, by name. */
export async function findScenarioFiles(
  path: string,
): Promise<{ readonly files: string[]; readonly problems: Problem[] }> {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], problems: [] }
    const names = (await readdir(path, { recursive: true })).filter((name) => /\.ya?ml$/i.test(name)).sort()
    return names.length > 0
      ? { files: names.map((name) => join(path, name)), problems: [] }
      : { files: [], problems: [{ file: path, text: say('no-scenarios') }] }
  } catch (error) {
    return { files: [], problems: [unreadable(path, error)] }
  }
}

/** Why a file or folder could not be read. */
export function unreadable(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return { file, text: code === 'ENOENT' ? say('not-found') : say('unreadable', { code }) }
}
