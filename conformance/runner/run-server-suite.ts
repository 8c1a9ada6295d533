import { platform } from 'node:os'
import { ReceiveQueues } from '../faults/receive-queues.ts'
import { type Pace, paceFor } from '../model/pace.ts'
import type { CaseResult } from '../model/report.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Transport } from '../model/transport.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { whyNotApplicable } from './applies.ts'
import { CaseBook, type Finding, hindered } from './case-book.ts'
import { characteriseServer, unknownTraits } from './characterise-server.ts'
import type { EarlyEndWatch } from './early-end.ts'
import { evidenceOfRun } from './evidence-of-run.ts'
import { diagnose, hintFrom } from './judge-failure.ts'
import { profileOf, type RunOptions, wireOf } from './run-options.ts'
import { type CaseRun, ServerCaseRunner } from './server-case-runner.ts'
import type { ServerContext } from './server-context.ts'

/** What judging a server came to. */
export interface ServerSuiteRun {
  readonly traits: ServerTraits
  readonly transport: Transport
  /** The wire profile that was spoken. */
  readonly wire: string
  readonly claims: readonly string[]
  readonly cases: readonly CaseResult[]
  readonly terminal: string | undefined
  /** Files that cases left to be kept beside the report. */
  readonly kept: readonly { readonly name: string; readonly content: string }[]
}

/** What is supposed of a subject that could not be measured. */
const supposedAnsweringMs = 20
/** How many examples a property gets, and how long it may take with a subject that must be asked one by one. */
const mostFuzzRuns = 60
const leastFuzzRuns = 12
const fuzzBudgetMs = 1200

/** Judges a server: `open` starts one more instance for each job. @throws SubjectDead when there is none to judge. */
export async function runServerSuite(
  options: RunOptions,
  open: () => Promise<ServerSubject>,
  watch: EarlyEndWatch,
): Promise<ServerSuiteRun> {
  const opened = await watch.race(open())
  if (opened === 'ended') return nothingJudged(options)
  await using first = opened
  const measured = await watch.race(characteriseServer(options, first))
  const traits = measured === 'ended' ? unknownTraits : measured
  const claims = options.claims ?? options.suite.claimsOf(traits)
  options.tape?.server({ subject: first, traits, claims })
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
    transport: traits.transport ?? options.suite.transports[0],
    wire: wireOf(options, traits),
    claims,
    cases: run.book.results(),
    terminal: watch.deadTerminal ?? first.program?.terminal(),
    kept: run.kept,
  }
}

function nothingJudged(options: RunOptions): ServerSuiteRun {
  const { claims = [] } = options
  const wire = wireOf(options, unknownTraits)
  const [transport] = options.suite.transports
  return { traits: unknownTraits, transport, wire, claims, cases: [], terminal: undefined, kept: [] }
}

function usualFuzzRuns({ concurrency }: ServerTraits, { gapMs, answeringMs }: Pace): number {
  const oneByOneMs = gapMs + 2 * answeringMs + (concurrency === 'one-life' ? 150 : 10)
  return Math.round(Math.min(mostFuzzRuns, Math.max(leastFuzzRuns, fuzzBudgetMs / oneByOneMs)))
}

class SuiteRun {
  readonly kept: { readonly name: string; readonly content: string }[] = []
  readonly book: CaseBook<ServerContext>
  readonly #options: RunOptions
  readonly #watch: EarlyEndWatch
  readonly #traits: ServerTraits
  readonly #claims: readonly string[]
  readonly #queues = platform() === 'linux' ? new ReceiveQueues() : undefined

  constructor(options: RunOptions, watch: EarlyEndWatch, traits: ServerTraits, claims: readonly string[]) {
    this.book = new CaseBook(options, watch, [...options.suite.serverCases, ...options.moreServerCases])
    this.#options = options
    this.#watch = watch
    this.#traits = traits
    this.#claims = claims
  }

  /** Takes cases until none is left. A subject that was measured before is not in the state of a fresh start. */
  async work(subject: ServerSubject, wasMeasured = false): Promise<void> {
    const { seed, timeoutScale, filesFolder } = this.#options
    const traits = this.#traits
    const pace = paceFor(traits.answeringMs ?? supposedAnsweringMs, timeoutScale)
    const fuzzRuns = this.#options.fuzzRuns ?? usualFuzzRuns(traits, pace)
    const wire = wireOf(this.#options, traits)
    const queues = this.#queues
    const { transports } = this.#options.suite
    const profile = profileOf(this.#options, wire)
    const runner = new ServerCaseRunner({
      subject,
      traits,
      transports,
      pace,
      seed,
      fuzzRuns,
      queues,
      filesFolder,
      wire,
      profile,
      tape: this.#options.tape,
    })
    if (wasMeasured) runner.markUsed()
    await this.book.work((testCase, hindrance) => this.#judge(runner, subject, testCase, hindrance))
  }

  async #judge(
    runner: ServerCaseRunner,
    subject: ServerSubject,
    testCase: TestCase<ServerContext>,
    hindrance: string | undefined,
  ): Promise<Finding> {
    const launched = subject.program !== undefined
    const inapplicable = whyNotApplicable(testCase.needs, { traits: this.#traits, launched, claims: this.#claims })
    if (inapplicable) return { verdict: 'not-applicable', reason: { code: 'not-applicable', text: inapplicable } }
    if (hindrance !== undefined) return hindered(hindrance)
    this.#options.onEvent({ kind: 'case-start', id: testCase.id })
    const run = await runner.run(testCase)
    if (run.outcome.dead) this.#watch.subjectDied(run.outcome.dead)
    this.kept.push(...run.kept)
    return this.#diagnosed(runner, subject, testCase, run)
  }

  async #diagnosed(
    runner: ServerCaseRunner,
    { program }: ServerSubject,
    { id: caseId, requirement, role }: TestCase<ServerContext>,
    run: CaseRun,
  ): Promise<Finding> {
    const evidence = evidenceOfRun(run)
    const { verdict, reason, facts = {} } = run.outcome
    if (verdict !== 'fail' || !reason) return evidence
    const terminal = program?.terminal() ?? ''
    const failure = { caseId, requirement, role, reason, facts, terminal, program }
    const diagnosis = await runner
      .probe(`${caseId}/probe`, (probe) => diagnose(this.#options.suite.diagnoses, { ...failure, probe }))
      .catch(() => [])
    const hint = hintFrom(terminal)
    return { ...evidence, diagnosis, ...(hint && { hint }) }
  }
}
