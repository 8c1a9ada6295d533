import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import { CaseBook, type Finding, hindered } from '../runner/case-book.ts'
import type { EarlyEndWatch } from '../runner/early-end.ts'
import { diagnose, hintFrom } from '../runner/judge-failure.ts'
import type { RunOptions } from '../runner/run-options.ts'
import { hasPort } from '../subject/command-line.ts'
import { pairDiagnoses } from './diagnoses/pair-diagnoses.ts'
import { type PairCaseRun, PairCaseRunner } from './pair-case-runner.ts'
import { pairCases } from './pair-cases.ts'
import type { PairContext } from './pair-context.ts'
import type { PairPrograms } from './pair-programs.ts'
import { pairTranscript } from './pair-transcript.ts'

/** What judging a pair came to. */
export interface PairSuiteRun {
  readonly cases: readonly CaseResult[]
  readonly observations: readonly Text[]
  readonly transport: Transport
  readonly terminal: string | undefined
}

const passLimits = { entries: 24, bytesPerEntry: 96 }
const failLimits = { entries: 120, bytesPerEntry: 512 }

/** Judges a client and a server of the same person by what they achieve together. @throws SubjectDead when one of them never runs. */
export async function runPairSuite(
  options: RunOptions,
  programs: PairPrograms,
  watch: EarlyEndWatch,
): Promise<PairSuiteRun> {
  const { suite, onEvent, seed, jobs } = options
  const [transport] = suite.transports
  const book = new CaseBook<PairContext>(
    options,
    watch,
    suite.outcomes ? pairCases(suite.exercise, suite.outcomes) : [],
  )
  if (book.isEmpty) return { cases: [], observations: [], transport, terminal: undefined }
  // servers with a port of their own stand in each other's way
  const lanes = hasPort(programs.server.command) ? Math.min(jobs, mostLanes) : 1
  const opened = await watch.race(
    PairCaseRunner.open(programs, {
      seed,
      lanes,
      mostCuts: options.fuzzRuns,
      exercise: suite.exercise,
      tape: options.tape,
    }),
  )
  if (opened === 'ended') return { cases: book.results(), observations: [], transport, terminal: undefined }
  await using runner = opened
  let terminal: string | undefined
  const judge = async (testCase: TestCase<PairContext>, hindrance: string | undefined): Promise<Finding> => {
    if (hindrance !== undefined) return hindered(hindrance)
    onEvent({ kind: 'case-start', id: testCase.id })
    const run = await runner.run(testCase)
    if (run.outcome.dead) watch.subjectDied(run.outcome.dead)
    terminal = run.terminal || terminal
    return diagnosed(options, testCase, run)
  }
  await Promise.all(Array.from({ length: lanes }, () => book.work(judge)))
  return {
    cases: book.results(),
    observations: runner.observations(),
    transport: runner.transport,
    terminal: watch.deadTerminal ?? terminal,
  }
}

const mostLanes = 2

async function diagnosed(
  { suite }: RunOptions,
  { id: caseId, requirement, role }: TestCase<PairContext>,
  run: PairCaseRun,
): Promise<Finding> {
  const { outcome, shown, observations, streams, durationMs, terminal } = run
  const { verdict, reason, facts = {} } = outcome
  const evidence: Finding = {
    verdict,
    durationMs,
    observations,
    ...(reason && { reason }),
    ...(streams.length > 0 && { cutStreams: streams }),
    transcript: shown ? pairTranscript(shown, verdict === 'pass' ? passLimits : failLimits) : [],
  }
  if (verdict !== 'fail' || !reason) return evidence
  const failure = { caseId, requirement, role, reason, facts, terminal, program: undefined, probe: undefined }
  const diagnosis = await diagnose(
    [...pairDiagnoses, ...suite.diagnoses.filter(({ id }) => pairDiagnoses.every((rule) => rule.id !== id))],
    failure,
  )
  const hint = hintFrom(terminal)
  return { ...evidence, diagnosis, ...(hint && { hint }) }
}
