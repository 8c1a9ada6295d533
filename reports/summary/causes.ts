import type { Diagnosis } from '../../conformance/model/diagnosis.ts'
import type { Reason } from '../../conformance/model/reason.ts'
import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import { decides } from './deciding.ts'

/** One mistake with every failed case that shows it. */
export interface Cause {
  /** The diagnosis, or the code of the reason where no diagnosis fits. */
  readonly id: string
  readonly diagnosis?: Diagnosis
  readonly reason?: Reason
  readonly cases: readonly CaseResult[]
  /** Whether at least one of its cases weighs on the verdict of the run. */
  readonly deciding: boolean
}

/**
 * The mistakes behind the failed cases, the most important first: what decides, then what has a name, then what shows
 * in most cases. A case stands under its first diagnosis only, so that every case is counted once.
 */
export function causesOf(report: RunReport): readonly Cause[] {
  const groups = Map.groupBy(
    report.cases.filter(({ verdict }) => verdict === 'fail'),
    causeId,
  )
  return Array.from(groups, ([id, cases]) => cause(report, id, cases)).sort(
    (a, b) => weight(b) - weight(a) || b.cases.length - a.cases.length,
  )
}

function causeId({ diagnosis, reason, id }: CaseResult): string {
  return diagnosis[0]?.id ?? reason?.code ?? id
}

function cause(report: RunReport, id: string, members: readonly CaseResult[]): Cause {
  const cases = [...members].sort((a, b) => Number(decides(report, b)) - Number(decides(report, a)))
  const [first] = cases
  const diagnosis = first?.diagnosis[0]
  return {
    id,
    cases,
    deciding: cases.some((result) => decides(report, result)),
    ...(diagnosis && { diagnosis }),
    ...(first?.reason && { reason: first.reason }),
  }
}

function weight({ deciding, diagnosis }: Cause): number {
  return (deciding ? 2 : 0) + (diagnosis ? 1 : 0)
}
