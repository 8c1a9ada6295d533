import type { RequirementResult, RunReport } from '../../conformance/model/report.ts'
import { decidingRequirements } from '../summary/deciding.ts'

/** What a requirement earned of what it is worth. */
export interface Points {
  readonly score: number
  readonly max_score: number
}

/**
 * The points of every requirement that has some, in the scale of the score of the run, so that they add up to it to the
 * hundredth; one that is counted with another is worth nothing.
 */
export function pointsOf(report: RunReport): ReadonlyMap<RequirementResult, Points> {
  const deciding = new Set(decidingRequirements(report))
  const weightOf = (requirement: RequirementResult) => requirement.weight ?? (deciding.has(requirement) ? 1 : 0)
  const weighing = report.requirements.filter(
    (requirement) => requirement.verdict !== 'not-applicable' && weightOf(requirement) > 0,
  )
  const counted = weighing.filter(({ countedWith }) => countedWith === undefined)
  const passed = counted.filter(({ verdict }) => verdict === 'pass')
  const lost = counted.filter(({ verdict }) => verdict !== 'pass')
  const { earned, possible } = report.score
  const shares = new Map([
    ...zipped(passed, shared(earned, passed.map(weightOf))),
    ...zipped(lost, shared(possible - earned, lost.map(weightOf))),
  ])
  return new Map(
    weighing.map((requirement) => {
      const worth = shares.get(requirement) ?? 0
      return [requirement, { score: requirement.verdict === 'pass' ? worth : 0, max_score: worth }]
    }),
  )
}

/** Parts of `total` in proportion to the weights, in hundredths, that add up to it. */
function shared(total: number, weights: readonly number[]): number[] {
  const hundredths = Math.round(total * 100)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let upTo = 0
  let given = 0
  return weights.map((weight) => {
    upTo += weight
    const now = Math.round((hundredths * upTo) / all)
    const share = now - given
    given = now
    return share / 100
  })
}

function zipped<A, B>(keys: readonly A[], values: readonly B[]): [A, B][] {
  return keys.flatMap((key, index): [A, B][] => {
    const value = values[index]
    return value === undefined ? [] : [[key, value]]
  })
}
