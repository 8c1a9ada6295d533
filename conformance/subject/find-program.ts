import { access, constants, stat } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'

/**
 * The file that `program` names: a path is looked up from `folder`, a bare name in the folders of `path`.
 * @throws LaunchProblem when there is no such program or it may not be executed.
 */
export async function findProgram(program: string, folder: string, path: string): Promise<string> {
  const candidates = program.includes('/')
    ? [resolve(folder, program)]
    : path.split(delimiter).map((each) => join(resolve(folder, each), program))
  let problem: 'program-not-found' | 'program-not-executable' = 'program-not-found'
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => undefined)
    if (found === undefined || found.isDirectory()) continue
    const may = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (may) return candidate
    problem = 'program-not-executable'
  }
  throw new LaunchProblem(problem, { program })
}
