import { platform } from 'node:os'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Pace } from '../model/pace.ts'
import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { CaseBook, type Finding, hindered } from './case-book.ts'
import { type ClientCaseRun, ClientCaseRunner } from './client-case-runner.ts'
import type { ClientContext } from './client-context.ts'
import type { EarlyEndWatch } from './early-end.ts'
import { evidenceOfRun } from './evidence-of-run.ts'
import { diagnose, hintFrom } from './judge-failure.ts'
import { type RunOptions, wireOf } from './run-options.ts'
import type { Suite } from './suite.ts'

/** What judging a client came to. */
export interface ClientSuiteRun {
  readonly cases: readonly CaseResult[]
  readonly observations: readonly Text[]
  readonly terminal: string | undefined
}

const startDeadlineMs = 15_000
/** What is supposed of a client that runs and does not connect. */
const supposedStartMs = 500

/** Judges a client: we are its server, its keyboard and its screen. @throws SubjectDead when it ends before it connects. */
export async function runClientSuite(
  options: RunOptions,
  subject: ClientSubject,
  watch: EarlyEndWatch,
): Promise<ClientSuiteRun> {
  const { suite, onEvent, seed, timeoutScale, jobs } = options
  const book = new CaseBook<ClientContext>(options, watch, suite.clientCases)
  if (book.isEmpty) return { cases: [], observations: [], terminal: undefined }
  const measured = await watch.race(measureStart(subject, suite, timeoutScale))
  const measuredMs = measured === 'ended' ? undefined : measured
  const pace = clientPace(measuredMs ?? supposedStartMs, timeoutScale)
  const queues = platform() === 'linux' ? new ReceiveQueues() : undefined
  const runner = new ClientCaseRunner({ subject, pace, seed, queues, wire: wireOf(options) })
  let terminal: string | undefined

  const judge = async (testCase: TestCase<ClientContext>, hindrance: string | undefined): Promise<Finding> => {
    if (hindrance !== undefined) return hindered(hindrance)
    onEvent({ kind: 'case-start', id: testCase.id })
    const run = await runner.run(testCase)
    terminal = run.terminal
    return found(options, testCase, run)
  }
  const lanes = subject.fixedPort === undefined ? Math.max(1, jobs) : 1
  await Promise.all(Array.from({ length: lanes }, () => book.work(judge)))
  const observations =
    measuredMs === undefined
      ? []
      : [say('client-start', { ms: Math.round(measuredMs), deadline: Math.round(pace.answerMs) })]
  return { cases: book.results(), observations, terminal }
}

/** How long the client takes from its launch to its connection, in milliseconds; undefined when it runs and makes none. */
async function measureStart(
  subject: ClientSubject,
  { furnishClient: furnish, clientStartsOnEnter }: Suite,
  scale: number,
): Promise<number | undefined> {
  const listener =
    subject.fixedPort === undefined
      ? await TcpListener.listen()
      : await TcpListener.listen('127.0.0.1', subject.fixedPort).catch(() => TcpListener.listen())
  await using _ = listener
  const since = performance.now()
  await using launched = await subject.launch(listener.port, { furnish })
  const { program } = launched
  if (clientStartsOnEnter) program.type('')
  const ended = program.waitForExit(startDeadlineMs * scale)
  const session = await Promise.race([listener.accept(startDeadlineMs * scale), ended.then(() => undefined)])
  if (session) return performance.now() - since
  const exit = program.exit()
  if (!exit) return undefined
  throw new SubjectDead(say('client-exited', { how: exit.signal ?? String(exit.code) }), program.terminal())
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

async function found(
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
