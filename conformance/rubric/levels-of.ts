import { type Level, levels } from '../model/level.ts'
import type { Rubric } from './rubric.ts'

interface Levelled {
  readonly id: string
  readonly level: Level
}

/** The level that a requirement has under a rubric; what is newer than a frozen one binds nobody. */
export function requirementLevel({ requirements, frozen }: Rubric, { id, level }: Levelled): Level {
  if (frozen) return frozen.requirements[id]?.level ?? 'may'
  return requirements[id]?.level ?? level
}

/** The weight that a requirement has under a rubric. */
export function requirementWeight(rubric: Rubric, requirement: Levelled): number {
  const { requirements, weights, frozen } = rubric
  if (frozen) return frozen.requirements[requirement.id]?.weight ?? 0
  return requirements[requirement.id]?.weight ?? weights[requirementLevel(rubric, requirement)]
}

/**
 * The level of a case when its requirement goes from `before` to `after`: it keeps its distance, so that what did not
 * fail the requirement before does not fail it now.
 */
export function caseLevel({ frozen }: Rubric, { id, level }: Levelled, before: Level, after: Level): Level {
  if (frozen) return frozen.cases[id] ?? 'may'
  const index = levels.indexOf(after) + levels.indexOf(level) - levels.indexOf(before)
  return levels[Math.min(Math.max(index, 0), levels.length - 1)] ?? after
}
