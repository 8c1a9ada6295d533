import { isDeciding } from '../model/level.ts'
import { type CaseResult, type Counts, type RequirementResult, type RunReport, reportSchema } from '../model/report.ts'
import type { JudgedRole } from '../model/requirement.ts'
import { gravest, type Verdict } from '../model/verdict.ts'
import { pairCases } from '../pair/pair-cases.ts'
import type { Suite } from './suite.ts'

/** All of a run but what follows from its cases. */
export type RunFrame = Omit<RunReport, 'schema' | 'verdict' | 'counts' | 'score' | 'requirements' | 'cases'>

/** The report of a run: requirement verdicts, counts and score follow from the cases. */
export function buildReport(
  frame: RunFrame,
  suite: Suite,
  roles: readonly JudgedRole[],
  cases: readonly CaseResult[],
): RunReport {
  const requirements = requirementResults(suite, roles, cases)
  const deciding = requirements.filter(({ level }) => isDeciding(level, frame.run.decidingLevel))
  const counted = deciding.filter(({ verdict }) => verdict !== 'not-applicable')
  return {
    schema: reportSchema,
    ...frame,
    verdict: verdictOf(deciding, cases),
    counts: countVerdicts(cases),
    score: { earned: counted.filter(({ verdict }) => verdict === 'pass').length, possible: counted.length },
    requirements,
    cases,
  }
}

/** What decides is the deciding level; a fault of ours in any case spoils the run. */
function verdictOf(deciding: readonly RequirementResult[], cases: readonly CaseResult[]): Verdict {
  const ours = cases.some(({ verdict }) => verdict === 'error')
  return gravest([...deciding.map(({ verdict }) => verdict), ...(ours ? (['error'] as const) : [])])
}

function requirementResults(
  suite: Suite,
  roles: readonly JudgedRole[],
  cases: readonly CaseResult[],
): RequirementResult[] {
  return suite.requirements
    .filter(({ id }) => judges(suite, roles, id) || cases.some(({ requirements }) => requirements.includes(id)))
    .map((requirement) => {
      const own = cases.filter(({ requirements }) => requirements.includes(requirement.id))
      const verdict = gravest(
        own.filter((result) => isBinding(result, requirement.level)).map((result) => result.verdict),
      )
      const note = own.find((result) => result.verdict === verdict)?.reason?.text
      return {
        ...requirement,
        verdict,
        cases: own.map(({ id }) => id),
        ...(note && verdict !== 'pass' && verdict !== 'fail' && { note }),
      }
    })
}

/** A case of a lower level than its requirement does not fail it. */
function isBinding(result: CaseResult, level: RequirementResult['level']): boolean {
  return isDeciding(result.level, level)
}

function judges(
  { serverCases, clientCases, exercise, outcomes }: Suite,
  roles: readonly JudgedRole[],
  id: string,
): boolean {
  const pairs = roles.includes('pair') && outcomes ? pairCases(exercise, outcomes) : []
  const cases = [
    ...pairs,
    ...(roles.includes('server') ? serverCases : []),
    ...(roles.includes('client') ? clientCases : []),
  ]
  return cases.some(({ requirement }) => requirement === id)
}

function countVerdicts(cases: readonly CaseResult[]): Counts {
  const count = (verdict: Verdict) => cases.filter((result) => result.verdict === verdict).length
  return {
    pass: count('pass'),
    fail: count('fail'),
    inconclusive: count('inconclusive'),
    error: count('error'),
    notApplicable: count('not-applicable'),
  }
}
