import type { CaseResult, RequirementResult, RunReport, Visibility } from '../model/report.ts'
import { requirementVerdict, runVerdict } from '../model/requirement-verdict.ts'
import type { Text } from '../model/text.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import { countedOnce } from './counted-once.ts'
import { caseLevel, requirementLevel, requirementWeight } from './levels-of.ts'
import type { Rubric } from './rubric.ts'
import { rubricScore } from './rubric-score.ts'
import { withoutRubric } from './without-rubric.ts'
import { say } from './words/say.ts'

/** The report as a rubric sees it: levels, verdicts that follow from them, points, and who may see each case. */
export function applyRubric(given: RunReport, rubric: Rubric): RunReport {
  const report = withoutRubric(given)
  const { frozen } = rubric
  const before = new Map(report.requirements.map((requirement) => [requirement.id, requirement]))
  const isNewer = ({ id }: CaseResult) => frozen !== undefined && !Object.hasOwn(frozen.cases, id)
  const cases = report.cases.map((result) => {
    const requirement = result.requirements.map((id) => before.get(id)).find((each) => each !== undefined)
    const visibility = visibilityOf(rubric, result)
    return {
      ...result,
      ...(requirement && {
        level: caseLevel(rubric, result, requirement.level, requirementLevel(rubric, requirement)),
      }),
      ...(isNewer(result) && { observations: [...result.observations, say('newer-case')] }),
      ...(visibility !== 'visible' && { visibility }),
    }
  })
  const counting = new Map(cases.filter((result) => !isNewer(result)).map((result) => [result.id, result]))
  const requirements = countedOnce(
    report.requirements.map((requirement) => judged(rubric, requirement, counting)),
    counting,
  )
  const notes = notesOf(rubric, report, cases.filter(isNewer).length)
  return {
    ...report,
    run: {
      ...report.run,
      rubric: {
        name: rubric.name,
        sha256: rubric.sha256,
        ...changedLevels(report, cases, requirements),
        ...(notes.length > 0 && { notes }),
      },
    },
    subject: { ...report.subject, observations: [...report.subject.observations, ...notes] },
    verdict: runVerdict(requirements, [...counting.values()], report.run.decidingLevel),
    score: rubricScore(requirements, rubric.points),
    requirements,
    cases,
  }
}

function judged(
  rubric: Rubric,
  requirement: RequirementResult,
  counting: ReadonlyMap<string, CaseResult>,
): RequirementResult {
  const { note: _, ...rest } = requirement
  const own = requirement.cases.flatMap((id) => counting.get(id) ?? [])
  const level = requirementLevel(rubric, requirement)
  return {
    ...rest,
    level,
    ...requirementVerdict(level, own),
    cases: own.map(({ id }) => id),
    weight: requirementWeight(rubric, requirement),
  }
}

/** The last pattern that fits, or else what is said about the requirement. */
function visibilityOf({ cases, requirements }: Rubric, result: CaseResult): Visibility | 'visible' {
  const pattern = cases.findLast((each) => matchesOnly(result.id, each.pattern))
  if (pattern) return pattern.visibility
  return result.requirements.map((id) => requirements[id]?.visibility).find((each) => each !== undefined) ?? 'visible'
}

function changedLevels(report: RunReport, cases: readonly CaseResult[], requirements: readonly RequirementResult[]) {
  const now = new Map([...cases, ...requirements].map(({ id, level }) => [id, level]))
  const changed = [...report.cases, ...report.requirements].filter(({ id, level }) => now.get(id) !== level)
  return changed.length > 0 && { levels: Object.fromEntries(changed.map(({ id, level }) => [id, level])) }
}

/** In what the tool of this run differs from the one that froze the rubric. */
function notesOf({ frozen, gone = [] }: Rubric, report: RunReport, newerCases: number): Text[] {
  if (!frozen) return []
  const { tool } = frozen
  const newer = report.requirements.filter(({ id }) => !Object.hasOwn(frozen.requirements, id)).map(({ id }) => id)
  return [
    ...(newer.length > 0 ? [say('newer-requirements', { tool, count: newer.length, ids: newer.join(', ') })] : []),
    ...(gone.length > 0 ? [say('gone-requirements', { tool, count: gone.length, ids: gone.join(', ') })] : []),
    ...(newerCases > 0 ? [say('newer-cases', { tool, cases: newerCases })] : []),
  ]
}
