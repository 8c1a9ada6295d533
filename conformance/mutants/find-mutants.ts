import { readdir } from 'node:fs/promises'
import type { Mutant } from './mutant.ts'

const here = new URL('./', import.meta.url)

/** The mutants in a folder such as `canvas/servers`, found by reading it. */
export async function findMutants(folder: string): Promise<Mutant[]> {
  const files = (await readdir(new URL(`${folder}/`, here))).filter((name) => name.endsWith('.ts')).sort()
  return Promise.all(files.map((file) => loadMutant(folder, file.slice(0, -3))))
}

/** One mutant by the folder and the name of its file. @throws Error when the file gives it another id. */
export async function loadMutant(folder: string, id: string): Promise<Mutant> {
  const { mutant } = (await import(new URL(`${folder}/${id}.ts`, here).href)) as { readonly mutant: Mutant }
  if (mutant.id !== id) throw new Error(`${folder}/${id}.ts holds a mutant named ${mutant.id}`)
  return mutant
}
