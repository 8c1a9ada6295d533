import { readdir } from 'node:fs/promises'
import type { ScenarioExercise } from './scenario-exercise.ts'

const folder = new URL('../exercises/', import.meta.url)

/** Every exercise that scenarios can be written for, by its id. */
export const exercises: ReadonlyMap<string, ScenarioExercise> = await discover()

async function discover(): Promise<Map<string, ScenarioExercise>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()
  const modules = await Promise.all(
    names.map((name) => import(new URL(name, folder).href) as Promise<{ readonly exercise: ScenarioExercise }>),
  )
  return new Map(modules.map(({ exercise }) => [exercise.id, exercise]))
}
