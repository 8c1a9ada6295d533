import type { CaseResult, RequirementResult, RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { caseReportText } from '../summary/case-report-text.ts'
import { causesOf } from '../summary/causes.ts'
import { programLines } from '../summary/programs-and-box.ts'
import { scoreText } from '../summary/score-text.ts'
import { shortened, visible, visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'
import { type Points, pointsOf } from './points-of.ts'
import { shownCases } from './shown-cases.ts'

/** How many cases of one requirement are told in full; the others are named. */
const casesPerTest = 8

/** How many characters one case may have. */
const mostCaseCharacters = 6000

/**
 * The run as Gradescope's `results.json`: one test per requirement, with its points and with the visibility of its
 * cases. All of it is plain text, which Gradescope shows as it is: what the program sent can become neither markup nor
 * a link.
 */
export function renderGradescope(report: RunReport, language: Language): string {
  const points = pointsOf(report)
  const cases = new Map(report.cases.map((result) => [result.id, result]))
  const tests = report.requirements
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map((requirement, index) => ({
      number: String(index + 1),
      ...test(requirement, { cases, points: points.get(requirement), language, report }),
    }))
  const { run, tool, subject } = report
  const result = {
    score: report.score.earned,
    execution_time: Math.round(run.durationMs / 1000),
    output: visible(headline(report, language).join('\n')),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: {
      exercise: visibleLine(subject.exercise),
      seed: run.seed,
      tool: visibleLine(`${tool.name} ${tool.version}`),
      ...(run.rubric && { rubric: visibleLine(run.rubric.name), rubric_sha256: visibleLine(run.rubric.sha256) }),
    },
    tests,
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

/** What stands above the tests. Where some are not shown, neither verdict nor score: they would tell how those went. */
function headline(report: RunReport, language: Language): string[] {
  const shown = report.cases.filter(({ visibility }) => visibility === undefined)
  const hidden = report.cases.filter(({ visibility }) => visibility !== undefined)
  const isWhole = hidden.length === 0
  const causes = causesOf({ ...report, cases: shown }).map(
    ({ diagnosis, reason, id }, index) => `${index + 1}. ${(diagnosis?.title ?? reason?.text)?.[language] ?? id}`,
  )
  return [
    ...(isWhole ? [say(`headline.${report.verdict}`)[language], scoreText(report)[language]] : []),
    ...(report.run.endedEarly ? [report.run.endedEarly.text[language]] : []),
    ...causes,
    ...programLines(report, language),
  ].map((line) => withoutNames(line, hidden, language))
}

interface TestContext {
  readonly report: RunReport
  readonly cases: ReadonlyMap<string, CaseResult>
  readonly points: Points | undefined
  readonly language: Language
}

function test(requirement: RequirementResult, { cases, points, language, report }: TestContext) {
  const { id, level, text, source, verdict, note, countedWith } = requirement
  const own = requirement.cases.flatMap((caseId) => cases.get(caseId) ?? [])
  const { visibility, cases: shown, kept } = shownCases(requirement, own)
  const wrong = shown.filter(({ verdict: each }) => each !== 'pass' && each !== 'not-applicable')
  const keptWrong = kept.filter(({ verdict: each }) => each !== 'pass' && each !== 'not-applicable')
  const more = wrong.slice(casesPerTest)
  const output = [
    say(`verdict.${verdict}`)[language],
    ...(source.quote === undefined ? [] : [`«${source.quote}»`]),
    ...(note && keptWrong.length === 0 ? [note[language]] : []),
    ...(countedWith === undefined ? [] : [say('export.counted-with', { id: countedWith })[language]]),
    ...wrong.slice(0, casesPerTest).flatMap((result) => ['', ...told(result, language)]),
    ...(more.length > 0 ? ['', `${say('export.more-cases', { n: more.length })[language]}:`] : []),
    ...more.map((result) => result.id),
    ...(keptWrong.length > 0 ? ['', say('export.hidden-cases', { n: keptWrong.length })[language]] : []),
  ].join('\n')
  // what is shown later than this test, of other requirements too, is not named in it
  const later = report.cases.filter((each) => each.visibility !== undefined && !shown.includes(each))
  const tags = [level, ...new Set(shown.map(({ aspect }) => aspect))]
  return {
    name: shortened(visibleLine(`${id} (${say(`level.${level}`)[language]}) ${text[language]}`), 500),
    ...points,
    status: verdict === 'pass' ? 'passed' : 'failed',
    output: visible(withoutNames(output, later, language)),
    tags,
    visibility,
    extra_data: { requirement: visibleLine(id), level, verdict },
  }
}

function told(result: CaseResult, language: Language): string[] {
  const whole = shortened(caseReportText(result, language), mostCaseCharacters)
  return [`${result.id}: ${result.purpose[language]}`, whole]
}

/** The text without the ids of cases that may not be known yet. */
function withoutNames(text: string, cases: readonly CaseResult[], language: Language): string {
  const ids = cases.map(({ id }) => id).sort((a, b) => b.length - a.length)
  return ids.reduce((rest, id) => rest.replaceAll(id, say('export.hidden-case')[language]), text)
}
