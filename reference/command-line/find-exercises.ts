import { readdir } from 'node:fs/promises'
import { closest, distance } from 'fastest-levenshtein'
import type { ExerciseCommand } from './exercise-command.ts'

const folder = new URL('../exercises/', import.meta.url)
const commandFile = 'command.ts'

/** The ids of the exercises that can be run: the folders that hold a `command.ts`, in alphabetical order. */
export async function findExercises(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: false })
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const files = await Promise.all(ids.map((id) => readdir(new URL(`${id}/`, folder))))
  return ids.filter((_, i) => files[i]?.includes(commandFile)).sort()
}

/** Loads the programs of an exercise that `findExercises` named. */
export async function loadExercise(id: string): Promise<ExerciseCommand> {
  return (await import(new URL(`${id}/${commandFile}`, folder).href)) as ExerciseCommand
}

/** The known word that `given` probably meant, unless nothing is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const found = closest(given, known)
  return distance(given, found) <= Math.max(2, Math.floor(given.length / 2)) ? found : undefined
}
