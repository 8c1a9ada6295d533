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
    .time(report.run.durationMs / 1000)
  suite.property('seed', String(report.run.seed))
  suite.property('score', `${report.score.earned}/${report.score.possible}`)
  if (report.subject.command !== undefined) suite.property('command', xmlSafe(report.subject.command))
  if (report.subject.clientCommand !== undefined)
    suite.property('client-command', xmlSafe(report.subject.clientCommand))
  if (report.run.box) {
    suite.property('box', report.run.box.mode)
    suite.property('box-text', xmlSafe(report.run.box.text[language]))
  }
  for (const result of report.cases) {
    const area = result.id.split('/').slice(0, -1).join('.')
    const test = suite
      .testCase()
      .name(xmlSafe(result.id))
      .className(xmlSafe(area))
      .time(result.durationMs / 1000)
    judge(test, result, language)
  }
  return builder.build()
}

function judge(test: TestCase, result: CaseResult, language: Language): void {
  const { verdict, purpose, reason, diagnosis } = result
  if (verdict === 'pass') return
  const message = xmlSafe(reason?.text[language] ?? purpose[language])
  const body = cdataSafe(`${purpose[language]}\n${caseReportText(result, language)}`)
  const type = xmlSafe(diagnosis[0]?.id ?? reason?.code ?? verdict)
  if (verdict === 'fail') test.failure(message, type).stacktrace(body)
  else if (verdict === 'error') test.error(message, type, body)
  else {
    test.skipped().standardOutput(body)
    withSkipMessage(test, `${say(`verdict.${verdict}`)[language]}: ${message}`)
  }
}

/** Puts on `<skipped>` the message that the library has no parameter for. */
function withSkipMessage(test: TestCase, message: string): void {
  const build = test.build.bind(test)
  test.build = (parent) => {
    const element = build(parent)
    const { children } = element as unknown as {
      children: { name: string; attribute(name: string, value: string): void }[]
    }
    children.find(({ name }) => name === 'skipped')?.attribute('message', message)
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
