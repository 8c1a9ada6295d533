import { platform } from 'node:os'
import { askUdp } from '../../reference/net/ask-udp.ts'
import { connectTcp } from '../../reference/net/connect-tcp.ts'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Level } from '../model/level.ts'
import { type Pace, paceFor } from '../model/pace.ts'
import type { Reason } from '../model/reason.ts'
import type { CaseResult } from '../model/report.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { whyNotApplicable } from './applies.ts'
import { CaseQueue } from './case-queue.ts'
import { resultOf } from './case-result.ts'
import { matchesOnly } from './choose-cases.ts'
import type { EarlyEndWatch } from './early-end.ts'
import { diagnose, hintFrom } from './judge-failure.ts'
import type { RunOptions } from './run-options.ts'
import { type CaseRun, ServerCaseRunner } from './server-case-runner.ts'
import type { ServerContext } from './server-context.ts'

/** What judging a server came to. */
export interface ServerSuiteRun {
  readonly traits: ServerTraits
  readonly claims: readonly string[]
  readonly cases: readonly CaseResult[]
  readonly terminal: string | undefined
  /** Files that cases left to be kept beside the report. */
  readonly kept: readonly { readonly name: string; readonly content: string }[]
}

const unknownTraits: ServerTraits = {
  concurrency: 'unknown',
  answeringMs: undefined,
  details: {},
  observations: [say('trait-unknown')],
}
/** What is supposed of a subject that could not be measured. */
const supposedAnsweringMs = 20
const connectDeadlineMs = 3000
/** How many examples a property gets, and how long it may take with a subject that must be asked one by one. */
const mostFuzzRuns = 60
const leastFuzzRuns = 12
const fuzzBudgetMs = 1200
const passLimits = { entries: 24, bytesPerEntry: 96 }
const failLimits = { entries: 120, bytesPerEntry: 512 }

/** Judges a server: `open` starts one more instance for each job. @throws SubjectDead when there is none to judge. */
export async function runServerSuite(
  options: RunOptions,
  open: () => Promise<ServerSubject>,
  watch: EarlyEndWatch,
): Promise<ServerSuiteRun> {
  const opened = await watch.race(open())
  if (opened === 'ended') return nothingJudged(options)
  await using first = opened
  const measured = await watch.race(characterise(options, first))
  const traits = measured === 'ended' ? unknownTraits : measured
  const claims = options.claims ?? options.suite.claimsOf(traits)
  const run = new SuiteRun(options, watch, traits, claims)
  const jobs = first.kind === 'target' ? 1 : Math.max(1, options.jobs)
  const helpers = Array.from({ length: jobs - 1 }, async () => {
    const more = await watch.race(open())
    if (more === 'ended') return
    await using _ = more
    await run.work(more)
  })
  await Promise.all([run.work(first, true), ...helpers])
  return {
    traits,
    claims,
    cases: run.results(),
    terminal: watch.deadTerminal ?? first.program?.terminal(),
    kept: run.kept,
  }
}

function nothingJudged({ claims = [] }: RunOptions): ServerSuiteRun {
  return { traits: unknownTraits, claims, cases: [], terminal: undefined, kept: [] }
}

async function characterise({ suite, timeoutScale }: RunOptions, subject: ServerSubject): Promise<ServerTraits> {
  if (subject.hasOnlyUdp) return unknownTraits
  const measuring = suite.characterise({
    subject,
    timeoutScale,
    connect: async () => {
      const connected = await connectTcp(subject.host, subject.port, connectDeadlineMs)
      if ('session' in connected) return connected.session
      const { host, port } = subject
      if (await speaksUdp(suite, subject)) throw new WrongTransport()
      throw new SubjectDead(
        say('dead-refused', { host, port, code: connected.problem.code }),
        subject.program?.terminal(),
      )
    },
  })
  const traits = await measuring.catch((problem: unknown) => {
    if (problem instanceof WrongTransport) return { ...unknownTraits, details: { transport: 'udp' } }
    throw problem
  })
  if (subject.kind === 'target' && traits.concurrency === 'one-life') throw new SubjectDead(say('dead-one-life-used'))
  return traits
}

function usualFuzzRuns({ concurrency }: ServerTraits, { gapMs, answeringMs }: Pace): number {
  const oneByOneMs = gapMs + 2 * answeringMs + (concurrency === 'one-life' ? 150 : 10)
  return Math.round(Math.min(mostFuzzRuns, Math.max(leastFuzzRuns, fuzzBudgetMs / oneByOneMs)))
}

/** The port answers over UDP where TCP is asked: not dead, but wrong. */
class WrongTransport extends Error {
  override readonly name = 'WrongTransport'
}

const udpAnswerMs = 500

async function speaksUdp({ transport, openers }: RunOptions['suite'], { host, port }: ServerSubject): Promise<boolean> {
  if (transport !== 'tcp') return false
  for (const { bytes } of openers) if (await askUdp(host, port, bytes, udpAnswerMs)) return true
  return false
}

class SuiteRun {
  readonly kept: { readonly name: string; readonly content: string }[] = []
  readonly #options: RunOptions
  readonly #watch: EarlyEndWatch
  readonly #traits: ServerTraits
  readonly #claims: readonly string[]
  readonly #cases: readonly TestCase<ServerContext>[]
  readonly #queue: CaseQueue<ServerContext>
  readonly #results = new Map<string, CaseResult>()
  readonly #queues = platform() === 'linux' ? new ReceiveQueues() : undefined
  readonly #levels: ReadonlyMap<string, Level>

  constructor(options: RunOptions, watch: EarlyEndWatch, traits: ServerTraits, claims: readonly string[]) {
    const { suite, only, moreServerCases } = options
    this.#options = options
    this.#watch = watch
    this.#traits = traits
    this.#claims = claims
    this.#levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
    this.#cases = [...suite.serverCases, ...moreServerCases].filter(
      ({ id }) => only === undefined || matchesOnly(id, only),
    )
    this.#queue = new CaseQueue(this.#cases)
    options.onEvent({ kind: 'start', cases: this.#cases.length })
  }

  /** The results in the order of the suite. */
  results(): CaseResult[] {
    return this.#cases.flatMap(({ id }) => this.#results.get(id) ?? [])
  }

  /** Takes cases until none is left. A subject that was measured before is not in the state of a fresh start. */
  async work(subject: ServerSubject, wasMeasured = false): Promise<void> {
    const { seed, timeoutScale } = this.#options
    const pace = paceFor(this.#traits.answeringMs ?? supposedAnsweringMs, timeoutScale)
    const fuzzRuns = this.#options.fuzzRuns ?? usualFuzzRuns(this.#traits, pace)
    const bench = { subject, traits: this.#traits, pace, seed, fuzzRuns, queues: this.#queues }
    const runner = new ServerCaseRunner(bench)
    if (wasMeasured && subject.kind !== 'target') runner.markUnfit()
    for (;;) {
      const early = this.#watch.cause
      if (early) {
        const reason = this.#watch.notRun(early)
        for (const testCase of this.#queue.drain()) this.#finish(testCase, { verdict: 'inconclusive', reason })
        return
      }
      const next = this.#queue.next()
      if (next.kind === 'done') return
      if (next.kind === 'wait') await this.#watch.race(this.#queue.change)
      else await this.#judge(runner, subject, next.testCase, next.kind === 'skip' ? next.because : undefined)
    }
  }

  async #judge(
    runner: ServerCaseRunner,
    subject: ServerSubject,
    testCase: TestCase<ServerContext>,
    hindrance: string | undefined,
  ): Promise<void> {
    const launched = subject.program !== undefined
    const inapplicable = whyNotApplicable(testCase.needs, { traits: this.#traits, launched, claims: this.#claims })
    if (inapplicable) {
      this.#finish(testCase, { verdict: 'not-applicable', reason: { code: 'not-applicable', text: inapplicable } })
      return
    }
    if (hindrance !== undefined) {
      const reason: Reason = { code: 'depends-on', text: say('depends-on', { id: hindrance }) }
      this.#finish(testCase, { verdict: 'inconclusive', reason })
      return
    }
    this.#options.onEvent({ kind: 'case-start', id: testCase.id })
    const run = await this.#watch.race(runner.run(testCase))
    if (run === 'ended') {
      const early = this.#watch.cause
      const reason = early && this.#watch.notRun(early)
      this.#finish(testCase, { verdict: 'inconclusive', ...(reason && { reason }) })
      return
    }
    if (run.outcome.dead) this.#watch.subjectDied(run.outcome.dead)
    this.kept.push(...run.kept)
    const found = await this.#diagnosed(runner, subject, testCase, run)
    this.#finish(testCase, found)
  }

  async #diagnosed(
    runner: ServerCaseRunner,
    subject: ServerSubject,
    testCase: TestCase<ServerContext>,
    run: CaseRun,
  ): Promise<Pick<CaseResult, 'verdict'> & Partial<CaseResult>> {
    const { outcome, recorder, observations, cutMap, kept, durationMs } = run
    const { verdict, reason, facts } = outcome
    const common = {
      verdict,
      durationMs,
      observations,
      ...(reason && { reason }),
      ...(cutMap.length > 0 && { cutMap }),
      transcript: recorder.transcript(verdict === 'pass' ? passLimits : failLimits),
      artifacts: kept.map(({ name }) => ({ name, path: name })),
    }
    if (verdict !== 'fail' || !reason) return common
    const terminal = subject.program?.terminal() ?? ''
    const failure = {
      caseId: testCase.id,
      requirement: testCase.requirement,
      role: testCase.role,
      reason,
      facts: facts ?? {},
      terminal,
    }
    const diagnosis = await this.#watch.race(
      runner
        .probe(`${testCase.id}/probe`, (probe) =>
          diagnose(this.#options.suite.diagnoses, { ...failure, program: subject.program, probe }),
        )
        .catch(() => []),
    )
    const hint = hintFrom(terminal)
    return { ...common, diagnosis: diagnosis === 'ended' ? [] : diagnosis, ...(hint && { hint }) }
  }

  #finish(testCase: TestCase<ServerContext>, rest: Pick<CaseResult, 'verdict'> & Partial<CaseResult>): void {
    const level = testCase.level ?? this.#levels.get(testCase.requirement) ?? 'must'
    const { suite, replayOf, onEvent } = this.#options
    const result = resultOf(testCase, suite.exercise, level, replayOf(testCase.id), rest)
    this.#results.set(testCase.id, result)
    this.#queue.ended(testCase.id, result.verdict)
    onEvent({ kind: 'case-end', result })
  }
}
