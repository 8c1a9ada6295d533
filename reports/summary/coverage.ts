import type { Aspect, RunReport } from '../../conformance/model/report.ts'
import { gravest, type Verdict } from '../../conformance/model/verdict.ts'

/** The kinds of protocol coverage, in the order of the grid. */
export const aspects = [
  'valid',
  'invalid',
  'cut',
  'joined',
  'concurrent',
  'faulted',
] as const satisfies readonly Aspect[]

/** The cases of one requirement and one aspect; `undefined` in the grid where nothing was exercised. */
export interface CoverageCell {
  readonly verdict: Verdict
  readonly cases: number
}

/** One line of the protocol coverage: a requirement against every aspect. */
export interface CoverageRow {
  readonly requirement: string
  readonly cells: readonly (CoverageCell | undefined)[]
}

/** The protocol coverage of a run: requirement × aspect; cases that do not apply exercise nothing. */
export function coverageOf(report: RunReport): readonly CoverageRow[] {
  const verdicts = new Map<string, Verdict[]>()
  for (const { requirements, aspect, verdict } of report.cases) {
    if (verdict === 'not-applicable') continue
    for (const requirement of requirements) {
      const key = `${requirement} ${aspect}`
      const known = verdicts.get(key)
      if (known) known.push(verdict)
      else verdicts.set(key, [verdict])
    }
  }
  return report.requirements.map(({ id }) => ({
    requirement: id,
    cells: aspects.map((aspect) => {
      const found = verdicts.get(`${id} ${aspect}`)
      return found && { verdict: gravest(found), cases: found.length }
    }),
  }))
}
