import { platform } from 'node:os'
import { TcpListener } from '../../reference/net/tcp-listener.ts'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Level } from '../model/level.ts'
import type { Pace } from '../model/pace.ts'
import type { Reason } from '../model/reason.ts'
import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { ClientSubject } from '../subject/client-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { CaseQueue } from './case-queue.ts'
import { resultOf } from './case-result.ts'
import { matchesOnly } from './choose-cases.ts'
import { type ClientCaseRun, ClientCaseRunner } from './client-case-runner.ts'
import type { ClientContext } from './client-context.ts'
import type { EarlyEndWatch } from './early-end.ts'
import { diagnose, hintFrom } from './judge-failure.ts'
import type { RunOptions } from './run-options.ts'

/** What judging a client came to. */
export interface ClientSuiteRun {
  readonly cases: readonly CaseResult[]
  readonly observations: readonly Text[]
  readonly terminal: string | undefined
}

const startDeadlineMs = 15_000
/** What is supposed of a client that runs and does not connect. */
const supposedStartMs = 500
const passLimits = { entries: 24, bytesPerEntry: 96 }
const failLimits = { entries: 120, bytesPerEntry: 512 }

/** Judges a client: we are its server, its keyboard and its screen. @throws SubjectDead when it never connects. */
export async function runClientSuite(
  options: RunOptions,
  subject: ClientSubject,
  watch: EarlyEndWatch,
): Promise<ClientSuiteRun> {
  const { suite, only, onEvent, seed, timeoutScale, jobs } = options
  const cases = suite.clientCases.filter(({ id }) => only === undefined || matchesOnly(id, only))
  onEvent({ kind: 'start', cases: cases.length })
  if (cases.length === 0) return { cases: [], observations: [], terminal: undefined }
  const measured = await watch.race(measureStart(subject, timeoutScale))
  const measuredMs = measured === 'ended' ? undefined : measured
  const startMs = measuredMs ?? supposedStartMs
  const pace = clientPace(startMs, timeoutScale)
  const queues = platform() === 'linux' ? new ReceiveQueues() : undefined
  const runner = new ClientCaseRunner({ subject, pace, seed, queues })
  const queue = new CaseQueue(cases)
  const levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
  const results = new Map<string, CaseResult>()
  let terminal: string | undefined

  const finish = (testCase: TestCase<ClientContext>, rest: Pick<CaseResult, 'verdict'> & Partial<CaseResult>) => {
    const level: Level = testCase.level ?? levels.get(testCase.requirement) ?? 'must'
    const result = resultOf(testCase, suite.exercise, level, options.replayOf(testCase.id), rest)
    results.set(testCase.id, result)
    queue.ended(testCase.id, result.verdict)
    onEvent({ kind: 'case-end', result })
  }
  const work = async (): Promise<void> => {
    for (;;) {
      const early = watch.cause
      if (early) {
        for (const testCase of queue.drain()) finish(testCase, { verdict: 'inconclusive', reason: watch.notRun(early) })
        return
      }
      const next = queue.next()
      if (next.kind === 'done') return
      if (next.kind === 'wait') await watch.race(queue.change)
      else if (next.kind === 'skip') {
        const reason: Reason = { code: 'depends-on', text: say('depends-on', { id: next.because }) }
        finish(next.testCase, { verdict: 'inconclusive', reason })
      } else {
        onEvent({ kind: 'case-start', id: next.testCase.id })
        const run = await watch.race(runner.run(next.testCase))
        const cause = watch.cause
        if (run === 'ended')
          finish(next.testCase, { verdict: 'inconclusive', ...(cause ? { reason: watch.notRun(cause) } : {}) })
        else {
          terminal = run.terminal
          finish(next.testCase, await found(options, next.testCase, run))
        }
      }
    }
  }
  const lanes = subject.fixedPort === undefined ? Math.max(1, jobs) : 1
  await Promise.all(Array.from({ length: lanes }, work))
  const observations =
    measuredMs === undefined
      ? []
      : [say('client-start', { ms: Math.round(startMs), deadline: Math.round(pace.answerMs) })]
  return { cases: cases.flatMap(({ id }) => results.get(id) ?? []), observations, terminal }
}

/** How long the client takes from its launch to its connection, in milliseconds; undefined when it runs and makes none. */
async function measureStart(subject: ClientSubject, scale: number): Promise<number | undefined> {
  const listener =
    subject.fixedPort === undefined
      ? await TcpListener.listen()
      : await TcpListener.listen('127.0.0.1', subject.fixedPort).catch(() => TcpListener.listen())
  await using _ = listener
  const since = performance.now()
  await using launched = await subject.launch(listener.port)
  const { program } = launched
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
  testCase: TestCase<ClientContext>,
  run: ClientCaseRun,
): Promise<Pick<CaseResult, 'verdict'> & Partial<CaseResult>> {
  const { outcome, recorder, observations, cutMap, durationMs, terminal, program } = run
  const { verdict, reason, facts = {} } = outcome
  const common = {
    verdict,
    durationMs,
    observations,
    ...(reason && { reason }),
    ...(cutMap.length > 0 && { cutMap }),
    transcript: recorder.transcript(verdict === 'pass' ? passLimits : failLimits),
  }
  if (verdict !== 'fail' || !reason) return common
  const { id, requirement, role } = testCase
  const diagnosis = await diagnose(suite.diagnoses, {
    caseId: id,
    requirement,
    role,
    reason,
    facts,
    terminal,
    program,
    probe: undefined,
  })
  const hint = hintFrom(terminal)
  return { ...common, diagnosis, ...(hint && { hint }) }
}
