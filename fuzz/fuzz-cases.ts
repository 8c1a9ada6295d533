import { readdir } from 'node:fs/promises'
import type { TestCase } from '../conformance/model/test-case.ts'
import type { ServerContext } from '../conformance/runner/server-context.ts'

const folder = new URL('models/', import.meta.url)

/** The properties of an exercise as cases, found in the file of `fuzz/models` that bears its name; none when there is no such file. */
export async function fuzzCases(exercise: string): Promise<readonly TestCase<ServerContext>[]> {
  const file = `${exercise}.ts`
  // a name that only looks like one of the files, such as a path, is none
  if (!(await readdir(folder)).includes(file)) return []
  const model = (await import(new URL(file, folder).href)) as { readonly cases: readonly TestCase<ServerContext>[] }
  return model.cases
}
