import { isDeciding } from '../../conformance/model/level.ts'
import type { CaseResult, RequirementResult, RunReport } from '../../conformance/model/report.ts'

/** The requirements of the deciding level or stricter that apply to the subject: one point each. */
export function decidingRequirements(report: RunReport): readonly RequirementResult[] {
  return report.requirements.filter(
    ({ level, verdict }) => verdict !== 'not-applicable' && isDeciding(level, report.run.decidingLevel),
  )
}

/** Requirements that must be decided and are not. */
export function undecidedRequirements(report: RunReport): readonly RequirementResult[] {
  return decidingRequirements(report).filter(({ verdict }) => verdict === 'inconclusive')
}

/** Whether the case weighs on the verdict of the run. */
export function decides(report: RunReport, { level }: CaseResult): boolean {
  return isDeciding(level, report.run.decidingLevel)
}
