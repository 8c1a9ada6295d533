import { isDeciding } from '../model/level.ts'
import type { CaseResult, RequirementResult } from '../model/report.ts'

/**
 * Marks the requirements that another one already pays for. A requirement whose failed cases all show the same known
 * mistake, or that stayed undecided only because its cases depend on such failed ones, is counted with the heaviest failed
 * requirement that shows it, the earlier one of equals; what only looks alike, without a diagnosis, is not the same mistake.
 */
export function countedOnce(
  requirements: readonly RequirementResult[],
  cases: ReadonlyMap<string, CaseResult>,
): RequirementResult[] {
  const mistakes = new Map(requirements.map((requirement) => [requirement.id, mistakesOf(requirement, cases)]))
  return requirements.map((requirement) => {
    const [mistake, ...others] = mistakes.get(requirement.id) ?? []
    if (mistake === undefined || others.length > 0 || !requirement.weight) return requirement
    const payer = heaviest(
      requirements.filter(({ id, verdict }) => verdict === 'fail' && mistakes.get(id)?.has(mistake)),
    )
    return payer === undefined || payer.id === requirement.id ? requirement : { ...requirement, countedWith: payer.id }
  })
}

/** The mistakes behind the cases of a requirement that hold it back; each case without a known one is a mistake of its own. */
function mistakesOf(requirement: RequirementResult, cases: ReadonlyMap<string, CaseResult>): ReadonlySet<string> {
  const { verdict, level } = requirement
  if (verdict !== 'fail' && verdict !== 'inconclusive') return new Set()
  const holding = requirement.cases
    .flatMap((id) => cases.get(id) ?? [])
    .filter((each) => each.verdict === verdict && isDeciding(each.level, level))
  return new Set(holding.map((each) => mistakeOf(each, cases)))
}

/** The diagnosis of a failed case, or of the one on which it depends, over however many steps. */
function mistakeOf(result: CaseResult, cases: ReadonlyMap<string, CaseResult>): string {
  let cause: CaseResult | undefined = result
  // a chain longer than all cases together goes in a circle
  for (let step = 0; cause && step <= cases.size; step++) {
    if (cause.verdict === 'fail') return cause.diagnosis[0]?.id ?? `case ${result.id}`
    cause = cases.get(cause.reason?.dependsOn ?? '')
  }
  return `case ${result.id}`
}

function heaviest(requirements: readonly RequirementResult[]): RequirementResult | undefined {
  return requirements.reduce<RequirementResult | undefined>(
    (best, each) => (best === undefined || (each.weight ?? 0) > (best.weight ?? 0) ? each : best),
    undefined,
  )
}
