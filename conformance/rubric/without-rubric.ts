import type { CaseResult, RequirementResult, RunReport } from '../model/report.ts'
import { plainScore, requirementVerdict, runVerdict } from '../model/requirement-verdict.ts'
import type { Text } from '../model/text.ts'
import { say } from './words/say.ts'

/** The report as it was before a rubric was applied to it. */
export function withoutRubric(report: RunReport): RunReport {
  const { rubric, ...run } = report.run
  if (!rubric) return report
  const { levels = {}, notes = [] } = rubric
  const cases = report.cases.map((judged): CaseResult => {
    const { visibility: _, ...result } = judged
    const observations = without(result.observations, [say('newer-case')])
    return { ...result, level: levels[result.id] ?? result.level, observations }
  })
  const requirements = report.requirements.map((judged): RequirementResult => {
    const { weight: _, countedWith: __, note: ___, ...requirement } = judged
    const own = cases.filter((result) => result.requirements.includes(requirement.id))
    const level = levels[requirement.id] ?? requirement.level
    return { ...requirement, level, ...requirementVerdict(level, own), cases: own.map(({ id }) => id) }
  })
  return {
    ...report,
    run,
    subject: { ...report.subject, observations: without(report.subject.observations, notes) },
    verdict: runVerdict(requirements, cases, run.decidingLevel),
    score: plainScore(requirements, run.decidingLevel),
    requirements,
    cases,
  }
}

function without(texts: readonly Text[], left: readonly Text[]): Text[] {
  return texts.filter(({ es }) => !left.some((each) => each.es === es))
}
