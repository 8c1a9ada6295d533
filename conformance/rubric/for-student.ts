import type { CaseResult, RequirementResult, RunReport } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { say } from './words/say.ts'

/**
 * The report as who handed in the program may see it: of the cases that are not shown now only their number and their
 * points remain. What every program wrote on its terminal goes as well, for it may tell what those cases sent.
 */
export function forStudent(report: RunReport): RunReport {
  const hidden = report.cases.filter(({ visibility }) => visibility !== undefined)
  const { rubric, ...run } = report.run
  if (hidden.length === 0 && !rubric) return report
  const ids = new Set(hidden.map(({ id }) => id))
  const shown = report.cases.filter(({ id }) => !ids.has(id)).map((result) => withoutNames(result, ids))
  const wasJudged = hidden.some(({ verdict }) => verdict === 'pass' || verdict === 'fail' || verdict === 'error')
  const { terminal, ...subject } = report.subject
  return {
    ...report,
    run: { ...run, ...(rubric && { rubric: { name: rubric.name, sha256: rubric.sha256 } }) },
    subject: {
      ...subject,
      ...(terminal !== undefined && !wasJudged && { terminal }),
      observations: [
        ...subject.observations,
        ...(hidden.length > 0 ? [say('hidden-cases', { count: hidden.length })] : []),
      ],
    },
    requirements: report.requirements.map((requirement) => shownRequirement(requirement, ids, shown)),
    cases: shown,
  }
}

/** Whether cases are missing from a report because it is the student's. */
export function isForStudent({ cases, counts }: RunReport): boolean {
  return Object.values(counts).reduce((total, count) => total + count, 0) > cases.length
}

function withoutNames(result: CaseResult, ids: ReadonlySet<string>): CaseResult {
  const { reason } = result
  if (!reason || ![...ids].some((id) => names(reason.text, id))) return result
  return { ...result, reason: { code: reason.code, text: say('hidden-dependency') } }
}

function shownRequirement(
  requirement: RequirementResult,
  ids: ReadonlySet<string>,
  shown: readonly CaseResult[],
): RequirementResult {
  const { note, ...rest } = requirement
  const cases = requirement.cases.filter((id) => !ids.has(id))
  const hiddenCases = requirement.cases.length - cases.length
  const told = shown.find(({ id, verdict }) => cases.includes(id) && verdict === requirement.verdict)?.reason?.text
  const because = hiddenCases > 0 ? say('hidden-of-requirement', { count: hiddenCases }) : undefined
  const shownNote = (note && told) ?? (requirement.verdict === 'pass' ? undefined : because)
  return { ...rest, cases, ...(shownNote && { note: shownNote }) }
}

function names({ es }: Text, id: string): boolean {
  return es.split(/[^\w/-]+/).includes(id)
}
