import junit, { type Builder, type TestCase } from 'junit-report-builder'
import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { caseReportText } from '../summary/case-report-text.ts'
import { visible, visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'

/** The module is CommonJS: its import is the builder itself, which its declarations put one step deeper. */
const library = junit as unknown as Builder

/** The run as JUnit XML: one test per case, named by its id; what does not apply or is undecided is skipped. */
export function renderJunit(report: RunReport, language: Language): string {
  const builder = library.newBuilder().name('zocalo')
  const suite = builder
    .testSuite()
    .name(xmlSafe(`zocalo.${report.subject.exercise}`))
    .timestamp(report.run.startedAt)
    .time(seconds(report.run.durationMs))
  for (const [name, value] of properties(report, language)) suite.property(name, xmlSafe(value))
  const nameOf = uniquely()
  for (const result of report.cases) {
    const area = result.id.split('/').slice(0, -1).join('.')
    const test = suite
      .testCase()
      .name(nameOf(xmlSafe(result.id)))
      .className(xmlSafe(filled(area, result.exercise, 'zocalo')))
      .time(seconds(result.durationMs))
    judge(test, result, language)
  }
  return builder.build()
}

function properties({ tool, run, subject, verdict, score }: RunReport, language: Language): [string, string][] {
  const given: [string, string | undefined][] = [
    ['version', tool.version],
    ['seed', String(run.seed)],
    ['verdict', verdict],
    ['score', `${score.earned}/${score.possible}`],
    ['level', run.decidingLevel],
    ['command-line', run.commandLine],
    ['command', subject.command],
    ['client-command', subject.clientCommand],
    ['address', subject.address],
    ['wire', subject.wire],
    ['box', run.box?.mode],
    ['box-text', run.box?.text[language]],
    ['rubric', run.rubric && `${run.rubric.name} ${run.rubric.sha256}`],
    ['ended-early', run.endedEarly?.text[language]],
  ]
  return given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]))
}

/** Readers take two tests of one name for one: a name that comes again gets a number. */
function uniquely(): (name: string) => string {
  const given = new Map<string, number>()
  return (name) => {
    const times = (given.get(name) ?? 0) + 1
    given.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  }
}

function judge(test: TestCase, result: CaseResult, language: Language): void {
  const { verdict, purpose, reason, diagnosis } = result
  if (verdict === 'pass') return
  const message = xmlSafe(filled(reason?.text[language], purpose[language], result.id))
  const body = cdataSafe(`${purpose[language]}\n${caseReportText(result, language)}`)
  const type = xmlSafe(filled(diagnosis[0]?.id, reason?.code, verdict))
  if (verdict === 'fail') test.failure(message, type).stacktrace(body)
  else if (verdict === 'error') test.error(message, type, body)
  else {
    test.skipped().standardOutput(body)
    withSkipMessage(test, `${say(`verdict.${verdict}`)[language]}: ${message}`)
  }
}

/** The first text that says something: readers drop what is empty. */
function filled(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '-'
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000
}

interface Skipped {
  readonly name: string
  attribute(name: string, value: string): Skipped
  text(value: string): Skipped
}

/** Puts on `<skipped>`, and into it, the message that the library has no parameter for. */
function withSkipMessage(test: TestCase, message: string): void {
  const build = test.build.bind(test)
  test.build = (parent) => {
    const element = build(parent)
    const { children } = element as unknown as { children: Skipped[] }
    children
      .find(({ name }) => name === 'skipped')
      ?.attribute('message', message)
      .text(message)
    return element
  }
}

/** Text that XML 1.0 can carry and that shows its unseen characters. */
function xmlSafe(text: string): string {
  const shown = text.includes('\n') ? visible(text) : visibleLine(text)
  return shown.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}

/** The library writes bodies as CDATA and does not part the sequence that ends one. */
function cdataSafe(text: string): string {
  return xmlSafe(text).replaceAll(']]>', ']]\\x3e')
}
