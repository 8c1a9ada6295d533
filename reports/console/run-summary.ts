import { styleText } from 'node:util'
import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language, Text } from '../../conformance/model/text.ts'
import type { Verdict } from '../../conformance/model/verdict.ts'
import { type Cause, causesOf } from '../summary/causes.ts'
import { undecidedRequirements } from '../summary/deciding.ts'
import { programLines } from '../summary/programs-and-box.ts'
import { scoreText } from '../summary/score-text.ts'
import { visibleLine } from '../text/visible.ts'
import { type MessageId, say } from '../words/say.ts'
import { verdictColours, verdictMarks } from './verdict-marks.ts'

/** How the summary is written. */
export interface SummaryOptions {
  readonly language: Language
  /** Whether the terminal takes colours. */
  readonly colour: boolean
  /** Where the page lies. */
  readonly htmlPath?: string
  /** How many cases of one cause are told in full; the others are named. */
  readonly casesPerCause?: number
}

/** What a terminal shows at the end of a run: verdict, score, each mistake with its cases, what stayed undecided, the page. */
export function runSummary(report: RunReport, options: SummaryOptions): string {
  const { language, htmlPath } = options
  const causes = causesOf(report)
  const errors = report.cases.filter(({ verdict }) => verdict === 'error')
  const { endedEarly } = report.run
  const isDead = endedEarly?.cause === 'dead-subject'
  // with nobody to judge, every requirement is undecided: said once is enough
  const undecided = isDead ? [] : undecidedRequirements(report)
  return [
    '',
    ...(endedEarly ? [`${word('ended.title', language)}: ${data(endedEarly.text, language)}`] : []),
    ...(isDead ? lastLines(report, language) : []),
    ...causes.flatMap((cause) => [...causeLines(cause, options), '']),
    ...errors.flatMap((result) => [...caseLines(result, options), '']),
    ...(undecided.length > 0
      ? [
          `${word('console.undecided', language)}:`,
          ...undecided.map(({ id, text }) => `  ? ${id}  ${data(text, language)}`),
          ...whyUndecided(report, language),
          '',
        ]
      : []),
    ...programs(report, options),
    ...rubricLines(report, language),
    verdictLine(report, options),
    ...(htmlPath === undefined ? [] : [`${word('console.page', language)} ${visibleLine(htmlPath)}`]),
    '',
  ].join('\n')
}

/** Both commands of a pair, and the box; a box that is weaker than it was to be stands out. */
function programs(report: RunReport, options: SummaryOptions): string[] {
  const { language, colour } = options
  const weak = report.run.box?.mode === 'process-group'
  const lines = programLines(report, language)
  return lines.map((line, index) =>
    weak && index === lines.length - 1 ? painted(`! ${line}`, 'inconclusive', colour, true) : line,
  )
}

/** Which rubric gave the points, and how many requirements stand under the mistake of another. */
function rubricLines({ run, requirements }: RunReport, language: Language): string[] {
  const { rubric } = run
  if (!rubric) return []
  const once = requirements.filter(({ countedWith }) => countedWith !== undefined).length
  return [
    visibleLine(say('console.rubric', { name: rubric.name, hash: rubric.sha256.slice(0, 12) })[language]),
    ...(once > 0 ? [say('console.counted-once', { n: once })[language]] : []),
  ]
}

/** How many different reasons for an undecided verdict are told. */
const mostReasons = 3

/** Why cases could not be decided, each reason once; what only hangs on another case says nothing by itself. */
function whyUndecided({ cases }: RunReport, language: Language): string[] {
  const reasons = cases.flatMap(({ verdict, reason }) =>
    verdict === 'inconclusive' && reason && reason.code !== 'depends-on' ? [data(reason.text, language)] : [],
  )
  return [...new Set(reasons)].slice(0, mostReasons).map((reason) => `    ${word('console.why', language)} ${reason}`)
}

/** How many lines of a dead program's terminal are shown. */
const terminalLines = 12

function lastLines({ subject }: RunReport, language: Language): string[] {
  const lines = (subject.terminal ?? '').trimEnd().split(/\r?\n/).slice(-terminalLines)
  if (lines.join('') === '') return ['']
  return [`${word('console.terminal', language)}:`, ...lines.map((line) => `  | ${visibleLine(line)}`), '']
}

function verdictLine(report: RunReport, { language, colour }: SummaryOptions): string {
  const { verdict, counts, run } = report
  const numbers = (['fail', 'error', 'inconclusive', 'pass'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => say(`count.${name}`, { n: counts[name] })[language])
  const skipped = counts.notApplicable > 0 ? [say('count.not-applicable', { n: counts.notApplicable })[language]] : []
  return [
    painted(`${verdictMarks[verdict]} ${word(`headline.${verdict}`, language)}`, verdict, colour, true),
    scoreText(report)[language],
    [...numbers, ...skipped].join(', '),
    `${(run.durationMs / 1000).toFixed(1)} s`,
    say('console.seed', { seed: String(run.seed) })[language],
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function causeLines(cause: Cause, options: SummaryOptions): string[] {
  const { language, casesPerCause = 2 } = options
  const { diagnosis, cases, deciding } = cause
  const told = cases.slice(0, casesPerCause)
  const more = cases.length - told.length
  const advisory = deciding ? '' : ` (${word('console.advisory', language)})`
  return [
    ...(diagnosis
      ? [`${strong(data(diagnosis.title, language), options)}${advisory}`, `  ${data(diagnosis.advice, language)}`]
      : []),
    ...told.flatMap((result) => caseLines(result, options)),
    ...(more > 0 ? [`  ${say('console.more', { n: more })[language]}`] : []),
  ]
}

function caseLines(result: CaseResult, { language, colour }: SummaryOptions): string[] {
  const { id, verdict, purpose, reason, replay } = result
  const line = (name: MessageId, text: Text | undefined): string[] =>
    text ? [`    ${word(name, language)}: ${data(text, language)}`] : []
  return [
    `  ${painted(`${verdictMarks[verdict]} ${visibleLine(id)}`, verdict, colour)}`,
    `    ${data(purpose, language)}`,
    ...(reason ? [`    ${data(reason.text, language)}`] : []),
    ...line('story.expected', reason?.expected),
    ...line('story.actual', reason?.actual),
    ...line('story.hint', result.hint),
    `    ${word('console.again', language)} ${visibleLine(replay)}`,
  ]
}

function word(id: MessageId, language: Language): string {
  return say(id)[language]
}

/** Text that may hold bytes of the subject: no control character reaches the terminal. */
function data(text: Text, language: Language): string {
  return visibleLine(text[language])
}

function painted(text: string, verdict: Verdict, colour: boolean, bold = false): string {
  if (!colour) return text
  return styleText(bold ? ['bold', verdictColours[verdict]] : verdictColours[verdict], text, { validateStream: false })
}

function strong(text: string, { colour }: SummaryOptions): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text
}
