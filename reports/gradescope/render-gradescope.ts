import type { CaseResult, RequirementResult, RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { caseReportText } from '../summary/case-report-text.ts'
import { causesOf } from '../summary/causes.ts'
import { decidingRequirements } from '../summary/deciding.ts'
import { programLines } from '../summary/programs-and-box.ts'
import { visible, visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'

/** The run as Gradescope's `results.json`: one test per requirement; those that decide are worth one point each. */
export function renderGradescope(report: RunReport, language: Language): string {
  const deciding = new Set(decidingRequirements(report))
  const cases = new Map(report.cases.map((result) => [result.id, result]))
  const tests = report.requirements
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map((requirement) => test(requirement, cases, deciding.has(requirement), language))
  const { earned, possible } = report.score
  const headline = [
    say(`headline.${report.verdict}`)[language],
    say('headline.score', { earned, possible })[language],
    ...causesOf(report).map(
      ({ diagnosis, reason, id }, index) => `${index + 1}. ${(diagnosis?.title ?? reason?.text)?.[language] ?? id}`,
    ),
    ...programLines(report, language),
  ]
  const result = {
    score: earned,
    execution_time: Math.round(report.run.durationMs / 1000),
    output: visible(headline.join('\n')),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests,
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

function test(
  requirement: RequirementResult,
  cases: ReadonlyMap<string, CaseResult>,
  deciding: boolean,
  language: Language,
): Record<string, string | number> {
  const { id, level, text, source, verdict, note } = requirement
  const wrong = requirement.cases
    .flatMap((caseId) => cases.get(caseId) ?? [])
    .filter((result) => result.verdict !== 'pass' && result.verdict !== 'not-applicable')
  const output = [
    say(`verdict.${verdict}`)[language],
    ...(source.quote === undefined ? [] : [`«${source.quote}»`]),
    ...(note ? [note[language]] : []),
    ...wrong.flatMap((result) => ['', `${result.id}: ${result.purpose[language]}`, caseReportText(result, language)]),
  ]
  return {
    name: visibleLine(`${id} (${say(`level.${level}`)[language]}) ${text[language]}`),
    ...(deciding ? { score: verdict === 'pass' ? 1 : 0, max_score: 1 } : {}),
    status: verdict === 'pass' ? 'passed' : 'failed',
    output: visible(output.join('\n')),
    visibility: 'visible',
  }
}
