import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../conformance/yaml/problem.ts'
import { unreadable } from '../../conformance/yaml/read-text-file.ts'
import { say } from '../words/say.ts'

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
