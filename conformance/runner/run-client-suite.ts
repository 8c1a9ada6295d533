import { platform } from 'node:os'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Pace } from '../model/pace.ts'
import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import { asksPort, plainManner } from '../subject/client-manner.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import { say } from '../words/say.ts'
import { CaseBook, type Finding, hindered } from './case-book.ts'
import { type ClientCaseRun, ClientCaseRunner } from './client-case-runner.ts'
import type { ClientContext } from './client-context.ts'
import type { EarlyEndWatch } from './early-end.ts'
import { evidenceOfRun } from './evidence-of-run.ts'
import { findClientWire } from './find-client-wire.ts'
import { diagnose, hintFrom } from './judge-failure.ts'
import { measureClientStart } from './measure-client-start.ts'
import { profileOf, type RunOptions, wireOf } from './run-options.ts'

/** What judging a client came to. */
export interface ClientSuiteRun {
  readonly cases: readonly CaseResult[]
  readonly observations: readonly Text[]
  readonly terminal: string | undefined
  /** The wire profile that was spoken. */
  readonly wire: string
}

/** What is supposed of a client that runs and does not connect. */
const supposedStartMs = 500

/**
 * Judges a client: we are its server, its keyboard and its screen, the keyboard as `keymap` says where there is one.
 * @throws SubjectDead when it ends before it connects.
 */
export async function runClientSuite(
  options: RunOptions,
  subject: ClientSubject,
  watch: EarlyEndWatch,
  keymap?: Keymap,
): Promise<ClientSuiteRun> {
  const { suite, onEvent, seed, timeoutScale, jobs } = options
  const book = new CaseBook<ClientContext>(options, watch, suite.clientCases)
  if (book.isEmpty) return { cases: [], observations: [], terminal: undefined, wire: wireOf(options) }
  const measured = await watch.race(measureClientStart(subject, suite, timeoutScale, keymap))
  const start = measured === 'ended' ? undefined : measured
  const measuredMs = start?.ms
  const manner = start?.manner ?? plainManner
  const pace = clientPace(measuredMs ?? supposedStartMs, timeoutScale)
  const queues = platform() === 'linux' ? new ReceiveQueues() : undefined
  const { transports } = suite
  const wire = wireOf(options)
  const profile = profileOf(options, wire)
  options.tape?.client({ subject, manner, keymap })
  const bench = new ClientCaseRunner({
    tape: options.tape,
    subject,
    manner,
    keymap,
    pace,
    seed,
    queues,
    wire,
    profile,
    transports,
  })
  const found = await watch.race(findClientWire(options, bench))
  const { runner, spoken, observed } =
    found === 'ended' ? { runner: bench, spoken: wire, observed: [] as readonly Text[] } : found
  let terminal: string | undefined

  const judge = async (testCase: TestCase<ClientContext>, hindrance: string | undefined): Promise<Finding> => {
    if (hindrance !== undefined) return hindered(hindrance)
    onEvent({ kind: 'case-start', id: testCase.id })
    const run = await runner.run(testCase)
    terminal = run.terminal
    return diagnosed(options, testCase, run)
  }
  const lanes = subject.fixedPort === undefined || asksPort(manner) ? Math.max(1, jobs) : 1
  await Promise.all(Array.from({ length: lanes }, () => book.work(judge)))
  const started =
    measuredMs === undefined
      ? []
      : [say('client-start', { ms: Math.round(measuredMs), deadline: Math.round(pace.answerMs) })]
  return {
    cases: book.results(),
    observations: [...started, ...(start?.observed ?? []), ...observed],
    terminal,
    wire: spoken,
  }
}

function clientPace(startMs: number, scale: number): Pace {
  return {
    answeringMs: startMs,
    answerMs: Math.min(15_000, Math.max(1500, startMs * 8)) * scale,
    silenceMs: 300 * scale,
    settleMs: 300 * scale,
    gapMs: 5 * Math.max(1, scale),
  }
}

async function diagnosed(
  { suite }: RunOptions,
  { id: caseId, requirement, role }: TestCase<ClientContext>,
  run: ClientCaseRun,
): Promise<Finding> {
  const evidence = evidenceOfRun(run)
  const { verdict, reason, facts = {} } = run.outcome
  if (verdict !== 'fail' || !reason) return evidence
  const { terminal, program } = run
  const failure = { caseId, requirement, role, reason, facts, terminal, program }
  const diagnosis = await diagnose(suite.diagnoses, { ...failure, probe: undefined })
  const hint = hintFrom(terminal)
  return { ...evidence, diagnosis, ...(hint && { hint }) }
}
