import { isDeciding, type Level } from './level.ts'
import type { CaseResult, RequirementResult, RunReport } from './report.ts'
import type { Text } from './text.ts'
import { gravest, type Verdict } from './verdict.ts'

/** What its own cases say of a requirement, and why where that is neither a yes nor a no. A case of a lower level does not fail it. */
export function requirementVerdict(
  level: Level,
  own: readonly CaseResult[],
): { readonly verdict: Verdict; readonly note?: Text } {
  const verdict = gravest(own.filter((result) => isDeciding(result.level, level)).map((result) => result.verdict))
  const note = own.find((result) => result.verdict === verdict)?.reason?.text
  return { verdict, ...(note && verdict !== 'pass' && verdict !== 'fail' && { note }) }
}

/** What a run came to: what decides is the deciding level; a fault of ours in any case spoils the run. */
export function runVerdict(
  requirements: readonly RequirementResult[],
  cases: readonly CaseResult[],
  deciding: Level,
): Verdict {
  const ours = cases.some(({ verdict }) => verdict === 'error')
  return gravest([
    ...requirements.filter(({ level }) => isDeciding(level, deciding)).map(({ verdict }) => verdict),
    ...(ours ? (['error'] as const) : []),
  ])
}

/** The score where no rubric gives points: one for each requirement that decides and applies. */
export function plainScore(requirements: readonly RequirementResult[], deciding: Level): RunReport['score'] {
  const counted = requirements.filter(
    ({ level, verdict }) => isDeciding(level, deciding) && verdict !== 'not-applicable',
  )
  return { earned: counted.filter(({ verdict }) => verdict === 'pass').length, possible: counted.length }
}
