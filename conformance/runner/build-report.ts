import { type CaseResult, type Counts, type RequirementResult, type RunReport, reportSchema } from '../model/report.ts'
import type { JudgedRole } from '../model/requirement.ts'
import { plainScore, requirementVerdict, runVerdict } from '../model/requirement-verdict.ts'
import type { Verdict } from '../model/verdict.ts'
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
  const { decidingLevel } = frame.run
  return {
    schema: reportSchema,
    ...frame,
    verdict: runVerdict(requirements, cases, decidingLevel),
    counts: countVerdicts(cases),
    score: plainScore(requirements, decidingLevel),
    requirements,
    cases,
  }
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
      return { ...requirement, ...requirementVerdict(requirement.level, own), cases: own.map(({ id }) => id) }
    })
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
