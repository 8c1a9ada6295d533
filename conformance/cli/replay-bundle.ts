import { readFile } from 'node:fs/promises'
import { fuzzCases } from '../../fuzz/fuzz-cases.ts'
import { parseReport } from '../../reports/json/parse-report.ts'
import { UnreadableReport } from '../../reports/json/unreadable-report.ts'
import { visibleLine } from '../../reports/text/visible.ts'
import { say as sayOfReport } from '../../reports/words/say.ts'
import type { RunReport } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import type { Verdict } from '../model/verdict.ts'
import { type OpenBundle, openBundle } from '../replay/open-bundle.ts'
import { readRecord } from '../replay/read-record.ts'
import { RecordProblem } from '../replay/record-problem.ts'
import { type ReplayedCase, replayRun } from '../replay/replay-run.ts'
import { inVirtualTime } from '../replay/virtual-time.ts'
import { say as sayOfReplay } from '../replay/words/say.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import { namedSuite } from './choose-suites.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { projectVersion } from './judged-subject.ts'
import { recordFile } from './run-record.ts'
import { say } from './words/say.ts'

/**
 * `pnpm conformance --replay BUNDLE`: judges a packed run again from its record alone; 0 when every verdict is the same,
 * 1 when one is another, 2 when only some cannot be decided.
 */
export async function replayBundle(
  file: string,
  only: string | undefined,
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  try {
    const bundle = openBundle(file, await bytesOf(file))
    const report = reportIn(bundle)
    const record = await readRecord(bundle.member(recordFile))
    if (record.run.exercise !== report.subject.exercise || record.run.seed !== report.run.seed)
      throw new RecordProblem(sayOfReplay('record-of-another'))
    const suite = await namedSuite(report.subject.exercise)
    await tellFrom(report, language, print)
    if (only !== undefined && !report.cases.some(({ id }) => matchesOnly(id, only)))
      throw new CommandProblem(say('no-case-matches', { given: only }))
    const moreServerCases = await fuzzCases(suite.exercise)
    const onCase = (row: ReplayedCase) => {
      if (row.now !== row.was) print(rowOf(row, language))
    }
    const again = { record, report, suite, moreServerCases, only, interrupted, onCase }
    const rows = await inVirtualTime(() => replayRun(again))
    return summary(rows, language, print)
  } catch (problem) {
    if (problem instanceof RecordProblem) throw new CommandProblem(problem.text, exitCodes.ours)
    throw problem
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((problem: NodeJS.ErrnoException) => {
    throw new CommandProblem(sayOfReplay('bundle-unreadable', { file, problem: problem.code ?? problem.message }))
  })
}

function reportIn(bundle: OpenBundle): RunReport {
  try {
    return parseReport(Buffer.from(bundle.member('report.json')).toString('utf8'))
  } catch (problem) {
    if (problem instanceof UnreadableReport) throw new CommandProblem(problem.text, exitCodes.ours)
    throw problem
  }
}

async function tellFrom(
  { subject, run, tool }: RunReport,
  language: Language,
  print: (line: string) => void,
): Promise<void> {
  const named = visibleLine([subject.command ?? subject.address, subject.clientCommand].filter(Boolean).join(' + '))
  const { exercise } = subject
  print(sayOfReplay('replay-from', { exercise, subject: named, startedAt: run.startedAt })[language])
  const own = await projectVersion()
  if (tool.version !== own) print(sayOfReplay('replay-version', { made: visibleLine(tool.version), own })[language])
}

/** One line for a case whose verdict is not the same. */
function rowOf({ id, was, now, why }: ReplayedCase, language: Language): string {
  const verdict = (name: Verdict) => sayOfReport(`verdict.${name}`)[language]
  const fate = sayOfReplay(now === undefined ? 'replay-undecided' : 'replay-other')[language]
  const change = sayOfReplay('replay-changed', { was: verdict(was), now: now === undefined ? '?' : verdict(now) })
  const because = why === undefined ? '' : `  ${visibleLine(why[language])}`
  return `${fate}  ${id}  ${change[language]}${because}`
}

function summary(rows: readonly ReplayedCase[], language: Language, print: (line: string) => void): number {
  const same = rows.filter(({ was, now }) => was === now).length
  const undecided = rows.filter(({ now }) => now === undefined).length
  const other = rows.length - same - undecided
  print(sayOfReplay('replay-total', { same, other, undecided })[language])
  if (other > 0) return exitCodes.failed
  return undecided > 0 || rows.length === 0 ? exitCodes.undecided : exitCodes.conforms
}
