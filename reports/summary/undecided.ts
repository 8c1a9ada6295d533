import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Text } from '../../conformance/model/text.ts'
import { decides } from './deciding.ts'

/** Cases that must be decided and are not, for the same reason. */
export interface UndecidedGroup {
  /** Absent where nothing is said, and where they wait for different cases that did not pass. */
  readonly text: Text | undefined
  /** Whether they wait for cases that did not pass. */
  readonly depends: boolean
  readonly cases: readonly CaseResult[]
}

/** The code of a case that was not judged because another did not pass. */
const dependsOn = 'depends-on'

/** Why what must be decided could not be: a reason once, with all its cases, the most frequent first. */
export function undecidedGroups(report: RunReport): readonly UndecidedGroup[] {
  const cases = report.cases.filter((result) => result.verdict === 'inconclusive' && decides(report, result))
  const groups = Map.groupBy(cases, ({ reason }) => (reason?.code === dependsOn ? dependsOn : (reason?.text.es ?? '')))
  const told = Array.from(groups, ([key, members]): UndecidedGroup => {
    const texts = new Map(members.map(({ reason }) => [reason?.text.es, reason?.text]))
    return {
      text: texts.size === 1 ? members[0]?.reason?.text : undefined,
      depends: key === dependsOn,
      cases: members,
    }
  })
  return told.sort((a, b) => Number(a.depends) - Number(b.depends) || b.cases.length - a.cases.length)
}
