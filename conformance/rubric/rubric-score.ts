import type { RequirementResult, RunReport } from '../model/report.ts'

/**
 * The points of a run: the weights of the requirements that hold, of all that apply and are not counted with another.
 * Where everything together is worth `points`, both are in that scale; rounded half up to two decimals.
 */
export function rubricScore(requirements: readonly RequirementResult[], points?: number): RunReport['score'] {
  const counted = requirements.filter(
    ({ verdict, countedWith }) => verdict !== 'not-applicable' && countedWith === undefined,
  )
  const possible = sum(counted)
  const earned = sum(counted.filter(({ verdict }) => verdict === 'pass'))
  if (points === undefined || possible === 0) return { earned: rounded(earned), possible: rounded(possible) }
  return { earned: rounded((earned * points) / possible), possible: rounded(points) }
}

function sum(requirements: readonly RequirementResult[]): number {
  return requirements.reduce((total, { weight = 0 }) => total + weight, 0)
}

/** A half that the arithmetic of floating point left a hair below is still a half. */
function rounded(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-9) / 100
}
