import type { CaseResult, RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { decides } from '../summary/deciding.ts'
import { programLines } from '../summary/programs-and-box.ts'
import { visibleLine } from '../text/visible.ts'
import { say } from '../words/say.ts'

/** The run in TAP version 14: one line per case, with a YAML block where a case failed; a run that ended early bails out. */
export function renderTap(report: RunReport, language: Language): string {
  const { cases, run, score } = report
  return [
    'TAP version 14',
    `1..${cases.length}`,
    `# ${say(`headline.${report.verdict}`)[language]} ${score.earned}/${score.possible} seed ${run.seed}`,
    ...programLines(report, language).map((line) => `# ${line}`),
    ...cases.flatMap((result, index) => testPoint(report, result, index + 1, language)),
    ...(run.endedEarly ? [`Bail out! ${described(run.endedEarly.text[language])}`] : []),
    '',
  ].join('\n')
}

function testPoint(report: RunReport, result: CaseResult, number: number, language: Language): string[] {
  const { id, verdict, purpose, reason, diagnosis, replay } = result
  const name = `${number} - ${described(id)} (${described(purpose[language])})`
  if (verdict === 'pass') return [`ok ${name}`]
  if (verdict === 'inconclusive' || verdict === 'not-applicable') {
    const why = [say(`verdict.${verdict}`)[language], reason?.text[language]].filter((part) => part !== undefined)
    return [`ok ${name} # SKIP ${described(why.join(': '))}`]
  }
  const facts = {
    severity: verdict,
    code: reason?.code,
    message: reason?.text[language],
    expected: reason?.expected?.[language],
    actual: reason?.actual?.[language],
    diagnosis: diagnosis.map((known) => known.id).join(', ') || undefined,
    advice: diagnosis[0]?.advice[language] ?? result.hint?.[language],
    replay,
  }
  const block = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key}: ${quoted(value)}`],
  )
  // a recommendation that is not followed is still to be done: readers do not count it as a failure
  const directive = verdict === 'fail' && !decides(report, result) ? ` # TODO ${say('console.advisory')[language]}` : ''
  return [`not ok ${name}${directive}`, '  ---', ...block, '  ...']
}

/** Text that can be neither a directive nor a line of its own. */
function described(text: string): string {
  return visibleLine(text).replace(/\\/g, '\\\\').replace(/#/g, '\\#')
}

/** A YAML string; JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(visibleLine(text))
}
