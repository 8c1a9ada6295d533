import { readdir } from 'node:fs/promises'
import type { Suite } from './suite.ts'

const folder = new URL('../suites/', import.meta.url)

/** The exercises that can be judged, found by reading `conformance/suites`. */
export async function exerciseIds(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The suite of one exercise. */
export async function loadSuite(exercise: string): Promise<Suite> {
  const { suite } = (await import(new URL(`${exercise}/suite.ts`, folder).href)) as { readonly suite: Suite }
  return suite
}

/** Every suite. */
export async function loadSuites(): Promise<Suite[]> {
  return Promise.all((await exerciseIds()).map(loadSuite))
}
