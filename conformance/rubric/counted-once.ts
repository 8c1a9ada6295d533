import { isDeciding } from '../model/level.ts'
import type { CaseResult, RequirementResult } from '../model/report.ts'

/**
 * Marks the failed requirements that another one already pays for. A requirement whose failed cases all show the same
 * known mistake is counted with the heaviest failed requirement that shows it as well, the earlier one of equals; what
 * only looks alike, without a diagnosis, is not the same mistake.
 */
export function countedOnce(
  requirements: readonly RequirementResult[],
  cases: ReadonlyMap<string, CaseResult>,
): RequirementResult[] {
  const mistakes = new Map(requirements.map((requirement) => [requirement.id, mistakesOf(requirement, cases)]))
  return requirements.map((requirement) => {
    const [mistake, ...others] = mistakes.get(requirement.id) ?? []
    if (mistake === undefined || others.length > 0 || !requirement.weight) return requirement
    const payer = heaviest(requirements.filter(({ id }) => mistakes.get(id)?.has(mistake)))
    return payer === undefined || payer.id === requirement.id ? requirement : { ...requirement, countedWith: payer.id }
  })
}

/** The mistakes behind the failed cases of a requirement; each case without a known one is a mistake of its own. */
function mistakesOf(requirement: RequirementResult, cases: ReadonlyMap<string, CaseResult>): ReadonlySet<string> {
  if (requirement.verdict !== 'fail') return new Set()
  const failed = requirement.cases
    .flatMap((id) => cases.get(id) ?? [])
    .filter(({ verdict, level }) => verdict === 'fail' && isDeciding(level, requirement.level))
  return new Set(failed.map(({ id, diagnosis }) => diagnosis[0]?.id ?? `case ${id}`))
}

function heaviest(requirements: readonly RequirementResult[]): RequirementResult | undefined {
  return requirements.reduce<RequirementResult | undefined>(
    (best, each) => (best === undefined || (each.weight ?? 0) > (best.weight ?? 0) ? each : best),
    undefined,
  )
}
