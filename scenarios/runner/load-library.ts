import { access } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestCase } from '../../conformance/model/test-case.ts'
import type { ClientContext } from '../../conformance/runner/client-context.ts'
import type { ServerContext } from '../../conformance/runner/server-context.ts'
import { formatProblem } from '../../conformance/yaml/problem.ts'
import { type SelectedScenarios, selectScenarios } from './select-scenarios.ts'

const library = fileURLToPath(new URL('../library/', import.meta.url))

/**
 * The cases of all scenarios for servers in `scenarios/library/<exercise>`; none when there is no such folder.
 * @throws Error when one of our own files is wrong.
 */
export async function loadLibrary(exercise: string): Promise<readonly TestCase<ServerContext>[]> {
  return (await selected(exercise))?.cases ?? []
}

/** The same of the scenarios for clients. */
export async function loadClientLibrary(exercise: string): Promise<readonly TestCase<ClientContext>[]> {
  return (await selected(exercise))?.clientCases ?? []
}

async function selected(exercise: string): Promise<SelectedScenarios | undefined> {
  const folder = join(library, exercise)
  if (!(await exists(folder))) return undefined
  const { problems, ...scenarios } = await selectScenarios([relative(process.cwd(), folder) || '.'])
  if (problems.length > 0) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return { problems, ...scenarios }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
