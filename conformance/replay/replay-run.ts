import type { RunReport } from '../model/report.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Verdict } from '../model/verdict.ts'
import { pairCases } from '../pair/pair-cases.ts'
import type { PairContext } from '../pair/pair-context.ts'
import { whyNotApplicable } from '../runner/applies.ts'
import { CaseBook, hindered } from '../runner/case-book.ts'
import { matchesOnly } from '../runner/choose-cases.ts'
import type { ClientContext } from '../runner/client-context.ts'
import { EarlyEndWatch } from '../runner/early-end.ts'
import type { RunOptions } from '../runner/run-options.ts'
import type { ServerContext } from '../runner/server-context.ts'
import type { Suite } from '../runner/suite.ts'
import { fromPlain } from './plain-data.ts'
import { PlayedFolder } from './played-folder.ts'
import type { RunRecord } from './read-record.ts'
import type { ReplayFate } from './replay-fate.ts'
import { replayPairCase } from './replay-pair-case.ts'
import { replayClientTry, replayServerTry } from './replay-try.ts'
import { say } from './words/say.ts'

/** What is judged again. */
export interface ReplayOptions {
  readonly record: RunRecord
  readonly report: RunReport
  readonly suite: Suite
  readonly moreServerCases: readonly TestCase<ServerContext>[]
  readonly only: string | undefined
  readonly interrupted: AbortSignal
  readonly onCase: (row: ReplayedCase) => void
}

/** One case judged again; `now` is absent where the record does not tell, and `why` says why, or why it is another. */
export interface ReplayedCase {
  readonly id: string
  readonly was: Verdict
  readonly now: Verdict | undefined
  readonly why: Text | undefined
}

/** Judges the cases of a report again from its record alone. */
export async function replayRun(options: ReplayOptions): Promise<ReplayedCase[]> {
  const { record, report, suite } = options
  const rows = new Map<string, ReplayedCase>()
  const reported = new Map(report.cases.map((each) => [each.id, each]))
  await using files = servedFiles(record)
  const filesFolder = files?.folder

  const wasOf = (id: string): Verdict => reported.get(id)?.verdict ?? 'inconclusive'

  const play = <Context>(
    cases: readonly TestCase<Context>[],
    again: (testCase: TestCase<Context>, hindrance: string | undefined) => Promise<ReplayFate>,
  ) =>
    judgeAgain(
      options,
      cases.filter(({ id }) => reported.has(id)),
      async (testCase, hindrance) => {
        const was = wasOf(testCase.id)
        const fate: ReplayFate = await again(testCase, hindrance)
        const row: ReplayedCase =
          fate.kind === 'judged'
            ? {
                id: testCase.id,
                was,
                now: fate.verdict,
                why: fate.verdict === was ? undefined : fate.outcome.reason?.text,
              }
            : { id: testCase.id, was, now: undefined, why: fate.why }
        rows.set(testCase.id, row)
        options.onCase(row)
        // what depends on a case that the record does not tell goes on as it did then
        return { verdict: row.now ?? was }
      },
    )

  const recorded = <Line>(
    lines: ReadonlyMap<string, Line>,
    id: string,
    hindrance: string | undefined,
    judge: (line: Line) => Promise<ReplayFate>,
  ) => {
    if (hindrance !== undefined) return Promise.resolve(waits(hindrance))
    const line = lines.get(id)
    if (line !== undefined && !record.leftOut.has(id)) return judge(line)
    return Promise.resolve<ReplayFate>({ kind: 'undecided', why: whyMissing(options, id) })
  }

  await play<ServerContext>([...suite.serverCases, ...options.moreServerCases], async (testCase, hindrance) => {
    const inapplicable = record.server && whyInapplicable(record, testCase)
    if (inapplicable) return judged('not-applicable', inapplicable)
    return recorded(record.tries, testCase.id, hindrance, (line) =>
      replayServerTry({ suite, record, filesFolder }, testCase, line, wasOf(testCase.id)),
    )
  })
  await play<ClientContext>(suite.clientCases, (testCase, hindrance) =>
    recorded(record.tries, testCase.id, hindrance, (line) =>
      replayClientTry({ suite, record }, testCase, line, wasOf(testCase.id)),
    ),
  )
  await play<PairContext>(suite.outcomes ? pairCases(suite.exercise, suite.outcomes) : [], (testCase, hindrance) =>
    recorded(record.pairs, testCase.id, hindrance, (line) => replayPairCase({ suite, record }, testCase, line)),
  )
  // also who was interrupted is told what was not judged
  return report.cases
    .filter(({ id }) => options.only === undefined || matchesOnly(id, options.only))
    .map(({ id, verdict }) => rows.get(id) ?? { id, was: verdict, now: undefined, why: say('not-judged') })
}

/** Hands out cases as a run does: in their order, and none before those on which it depends. */
async function judgeAgain<Context>(
  { suite, only, interrupted, record }: ReplayOptions,
  cases: readonly TestCase<Context>[],
  judge: Parameters<CaseBook<Context>['work']>[0],
): Promise<void> {
  const options: RunOptions = {
    suite,
    only,
    interrupted,
    jobs: 1,
    seed: record.run.seed,
    fuzzRuns: undefined,
    language: 'en',
    decidingLevel: 'must',
    timeoutScale: 1,
    maxSeconds: 86_400,
    moreServerCases: [],
    replayOf: () => '',
    commandLine: '',
    onEvent: () => undefined,
  }
  // one after the other: no wait takes any time
  await new CaseBook<Context>(options, new EarlyEndWatch(options), cases).work(judge)
}

function waits(hindrance: string): ReplayFate {
  const { verdict, reason } = hindered(hindrance)
  return { kind: 'judged', verdict, outcome: { verdict, ...(reason && { reason }) } }
}

function judged(verdict: Verdict, text: Text): ReplayFate {
  return { kind: 'judged', verdict, outcome: { verdict, reason: { code: verdict, text } } }
}

function whyInapplicable({ server }: RunRecord, testCase: TestCase<ServerContext>): Text | undefined {
  if (!server) return undefined
  const traits = fromPlain(server.traits) as ServerTraits
  return whyNotApplicable(testCase.needs, { traits, launched: server.kind !== 'target', claims: server.claims })
}

function whyMissing({ record, report }: ReplayOptions, id: string): Text {
  if (record.leftOut.has(id)) return say('left-out')
  const code = report.cases.find((each) => each.id === id)?.reason?.code ?? ''
  return /^(not-run|depends-on)/.test(code) ? say('not-run') : say('not-recorded')
}

/** What a running server was said to serve, as it was then. */
function servedFiles({ server, bytesOf }: RunRecord): PlayedFolder | undefined {
  if (!server?.files) return undefined
  const folder = new PlayedFolder('', 'archivos', (entry) => bytesOf(entry.bytes))
  folder.change(
    server.files.map((entry) => ({ ...entry, path: `archivos/${entry.path}` })),
    [],
  )
  return folder
}
