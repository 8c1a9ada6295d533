import type { RequirementResult, RunReport } from '../../conformance/model/report.ts'
import type { Language } from '../../conformance/model/text.ts'
import { causesOf } from '../summary/causes.ts'
import { shortened, visibleLine } from '../text/visible.ts'
import { type MessageId, say } from '../words/say.ts'

/** How many characters a cell has at most; a spreadsheet takes 32767. */
const mostCharacters = 1000

/**
 * The run as one line below a header (RFC 4180, UTF-8, comma), so that the lines of a whole class make a table: who,
 * verdict, points, counts, the first cause, and a column for each requirement.
 */
export function renderCsv(report: RunReport, language: Language): string {
  const word = (id: MessageId): string => say(id)[language]
  const { subject, run, score, counts, requirements } = report
  const [cause] = causesOf(report)
  const columns: readonly (readonly [header: string, value: string | number])[] = [
    [word('export.name'), nameOf(report)],
    [word('export.exercise'), subject.exercise],
    [word('requirements.verdict'), word(`verdict.${report.verdict}`)],
    [word('export.earned'), score.earned],
    [word('export.possible'), score.possible],
    [word('verdict.pass'), counts.pass],
    [word('verdict.fail'), counts.fail],
    [word('verdict.inconclusive'), counts.inconclusive],
    [word('verdict.error'), counts.error],
    [word('verdict.not-applicable'), counts.notApplicable],
    [word('export.first-cause'), (cause?.diagnosis?.title ?? cause?.reason?.text)?.[language] ?? cause?.id ?? ''],
    [word('run.seed'), run.seed],
    [word('export.milliseconds'), Math.round(run.durationMs)],
    [word('run.started'), run.startedAt],
    ...requirements.map((requirement): [string, string] => [requirement.id, standing(requirement, language)]),
  ]
  const lines = [columns.map(([header]) => cell(header)), columns.map(([, value]) => cell(value))]
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('')
}

function standing({ verdict, countedWith }: RequirementResult, language: Language): string {
  const own = say(`verdict.${verdict}`)[language]
  return countedWith === undefined ? own : `${own} (${countedWith})`
}

/** Whose program it is, as far as the run knows: the folder that was handed in, or else what was judged. */
function nameOf({ run, subject }: RunReport): string {
  const workdir = /(?:^|\s)--workdir[ =](?:'([^']+)'|(\S+))/.exec(run.commandLine)
  const folder = (workdir?.[1] ?? workdir?.[2] ?? '').split('/').findLast((part) => part !== '' && part !== '.')
  return folder ?? subject.command ?? subject.clientCommand ?? subject.address ?? say('kind.reference').es
}

/** What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian keyboards. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A cell that is text and stays text: never a formula, never a second cell or line. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const shown = visibleLine(shortened(value, mostCharacters))
  const defused = formula.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}
