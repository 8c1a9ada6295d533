import type { Session } from '../../reference/net/session.ts'
import type { RelayOpener } from '../faults/open-relay.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import { ExpectationFailed } from '../model/outcome-errors.ts'
import { morePatient, type Pace } from '../model/pace.ts'
import { randomFor } from '../model/random.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import { withLimit } from '../subject/exit.ts'
import type { Restart, ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import { say } from '../words/say.ts'
import { loadFactor } from './load-factor.ts'
import { reach } from './reach.ts'
import { Recorder } from './recorder.ts'
import { type Outcome, outcomeOf } from './run-case.ts'
import type { ConnectOptions, ServerContext } from './server-context.ts'
import type { Take, Tape } from './tape.ts'
import { openTapedRelay } from './taped-relay.ts'

/** A case that was run once, with all that it left behind. */
export interface CaseRun {
  readonly outcome: Outcome
  readonly recorder: Recorder
  readonly observations: readonly Text[]
  readonly cutMap: readonly { readonly offset: number; readonly region: string; readonly outcome: string }[]
  readonly kept: readonly { readonly name: string; readonly content: string }[]
  readonly durationMs: number
}

/** What all cases against one server share. */
export interface ServerBench {
  readonly subject: ServerSubject
  readonly traits: ServerTraits
  readonly pace: Pace
  readonly seed: number
  readonly fuzzRuns: number
  readonly queues: ReceiveQueues | undefined
  readonly filesFolder: string | undefined
  readonly wire: string
  readonly profile?: WireProfile | undefined
  /** The transports that the exercise allows; TCP alone when absent. */
  readonly transports?: readonly [Transport, ...Transport[]]
  /** Hears every try, for a record. */
  readonly tape?: Tape | undefined
  /** How the server is reached and relays are opened, where not over the network. */
  readonly reach?: ((peer: string, ...place: Parameters<typeof reach>) => ReturnType<typeof reach>) | undefined
  readonly openRelay?: RelayOpener | undefined
}

/** How much longer the second try waits, when the first failed on a deadline alone. */
export const patience = 3

/** Runs cases one after the other against one server, and knows whether that server is still fit for the next. */
export class ServerCaseRunner {
  readonly #bench: ServerBench
  /** Connections since the server last started. */
  #connections = 0
  #isFit = true
  /** Something happened in it that it may not have borne: a failure counts only when it fails after a fresh start too. */
  #isStrained = false
  #take: Take | undefined

  constructor(bench: ServerBench) {
    this.#bench = bench
  }

  /** The server may not be as a case wants to find it: it is started again before the next one. */
  markUnfit(): void {
    this.#isFit = false
  }

  /** The server was used before its first case: it is not in the state of a fresh start. */
  markUsed(): void {
    this.#connections++
    this.#isStrained = this.#bench.subject.kind !== 'target'
  }

  /**
   * Runs `testCase`. What fails on a server that went through something hard before is tried on a fresh one, and a
   * failure that rests on a deadline alone once more with more patience, before it counts.
   */
  async run(testCase: TestCase<ServerContext>): Promise<CaseRun> {
    const first = await this.#onceOrAfresh(testCase)
    if (first.outcome.verdict !== 'fail' || !first.outcome.facts?.timed) return first
    this.#isFit = false
    const patient = morePatient(this.#bench.pace, patience * loadFactor())
    const second = await this.#once(testCase, patient)
    if (second.outcome.verdict !== 'pass') return second
    const waited = say('patient-pass', { ms: Math.round(patient.answerMs) })
    return { ...second, observations: [...second.observations, waited] }
  }

  /** Runs `testCase` once, as it is, at the pace of the bench. */
  async tryOnce(testCase: TestCase<ServerContext>): Promise<CaseRun> {
    return this.#once(testCase, this.#bench.pace)
  }

  /** A context to ask a failed subject one more question; it is unfit afterwards. */
  async probe<T>(name: string, ask: (context: ServerContext) => Promise<T>): Promise<T> {
    const run = this.#newRun(name, this.#bench.pace)
    try {
      await this.#prepare(true)
      run.begins()
      return await ask(run.context)
    } finally {
      await run.ends()
      await run.finish(this.#bench.subject.kind !== 'target')
      this.#isFit = false
    }
  }

  async #onceOrAfresh(testCase: TestCase<ServerContext>): Promise<CaseRun> {
    const run = await this.#once(testCase, this.#bench.pace)
    const { verdict } = run.outcome
    if (!run.onStrained || verdict === 'pass' || verdict === 'not-applicable') return run
    this.#isFit = false
    return this.#once(testCase, this.#bench.pace)
  }

  async #once(testCase: TestCase<ServerContext>, pace: Pace): Promise<CaseRun & { readonly onStrained: boolean }> {
    const since = performance.now()
    const run = this.#newRun(testCase.id, pace)
    let onStrained = false
    const outcome = await outcomeOf(async () => {
      await this.#prepare(testCase.start === 'fresh')
      onStrained = this.#isStrained
      run.begins()
      await testCase.run(run.context)
    })
    await run.ends()
    const isSpent = testCase.leaves === 'dirty' || outcome.verdict === 'fail' || outcome.verdict === 'error'
    const canRestart = this.#bench.subject.kind !== 'target'
    await run.finish(isSpent && canRestart)
    if (isSpent && canRestart) this.#isStrained = true
    if (outcome.verdict === 'fail' || outcome.verdict === 'error') this.#isFit = false
    if (this.#bench.subject.program?.exit()) this.#isFit = false
    return { ...run.left(), outcome, onStrained, durationMs: Math.round(performance.now() - since) }
  }

  async #prepare(needsFresh: boolean): Promise<void> {
    const { traits } = this.#bench
    const isUsed = this.#connections > 0
    if (this.#isFit && !(isUsed && (needsFresh || traits.concurrency === 'one-life'))) return
    await this.#restart()
    this.#isFit = true
  }

  async #restart(how?: Restart): Promise<void> {
    this.#take?.restarts()
    await this.#bench.subject.restart(how).catch((problem: unknown) => {
      this.#take?.isDead(this.#bench.subject, problem)
      throw problem
    })
    this.#take?.stands(this.#bench.subject)
    this.#connections = 0
    this.#isStrained = false
  }

  #newRun(name: string, pace: Pace) {
    const bench = this.#bench
    const recorder = new Recorder()
    const observations: Text[] = []
    const kept: { name: string; content: string }[] = []
    const deferred: (() => Promise<void>)[] = []
    const sessions: Session[] = []
    let cutMap: CaseRun['cutMap'] = []
    const { wire, profile, fuzzRuns } = bench
    const take = bench.tape?.take({ name, pace, attempt: 1, wire, profile, fuzzRuns })
    const context: ServerContext = {
      ...bench,
      queues: take ? take.queues(bench.queues) : bench.queues,
      openRelay: take ? openTapedRelay(take) : bench.openRelay,
      pace,
      random: randomFor(bench.seed, name),
      connect: async (peer, options) => {
        const session = await this.#connect(peer, options ?? {})
        recorder.add(peer, session)
        sessions.push(session)
        return session
      },
      restart: (how) => this.#restart(how),
      defer: (act) => deferred.push(act),
      markUnfit: () => this.markUnfit(),
      observe: (text) => observations.push(text),
      note: (peer, event, text, atMs) => recorder.note(peer, event, text, atMs),
      focus: (peers) => recorder.focus(peers),
      mapCuts: (cuts) => {
        cutMap = cuts
      },
      keep: (fileName, content) => kept.push({ name: fileName, content }),
    }
    return {
      context,
      begins: () => {
        this.#take = take
        take?.stands(bench.subject)
      },
      ends: async () => {
        this.#take = undefined
        await take?.ends()
      },
      finish: async (isSpent: boolean) => {
        const letGo = () => Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()))
        // a server that is ended next needs no farewell
        if (isSpent) await letGo()
        // all at once, so that leaving forty clients takes no longer than leaving one; nobody is cut off while it leaves
        await Promise.all(deferred.reverse().map((act) => act()))
        await letGo()
      },
      left: () => ({ recorder, observations, cutMap, kept }),
    }
  }

  async #connect(peer: string, options: ConnectOptions): Promise<Session> {
    const { sameLife = false, from, through } = options
    const { subject, traits, transports = ['tcp'] } = this.#bench
    const transport = traits.transport ?? subject.transport ?? transports[0]
    if (!transports.includes(transport))
      throw new ExpectationFailed({
        code: 'wrong-transport',
        text: say('transport-wrong', { transport }),
        expected: say('transport-expected', { transport: transports[0] }),
      })
    if (traits.concurrency === 'one-life' && this.#connections > 0 && !sameLife) await this.#restart()
    this.#connections++
    const place = through === undefined ? subject : { host: '127.0.0.1', port: through }
    const call = this.#take?.calls(peer, options) ?? 0
    const { reach: reachOtherwise } = this.#bench
    const connected = await (reachOtherwise
      ? reachOtherwise(peer, place, transport, from)
      : reach(place, transport, from))
    if ('session' in connected) {
      this.#take?.connected(call, connected.session)
      return connected.session
    }
    this.#take?.refused(call, connected.problem.code)
    throw await this.#unreachable(connected.problem.code)
  }

  /** A server that died while a case ran is that case's failure; one that is not there any more ends the run. */
  async #unreachable(code: string): Promise<Error> {
    const { subject } = this.#bench
    const { host, port, program } = subject
    const exit = program && (await program.waitForExit(200))
    if (exit)
      return new ExpectationFailed(
        {
          code: 'program-ended',
          text: withLimit(say('program-ended', { how: exit.signal ?? String(exit.code) }), exit),
          expected: say('program-alive-expected'),
        },
        { answer: 'closed' },
      )
    if (subject.kind === 'target') return new SubjectDead(say('dead-gone', { host, port, code }))
    return new ExpectationFailed(
      {
        code: 'connect-refused',
        text: say('connect-refused', { host, port, code }),
        expected: say('connect-refused-expected'),
      },
      { answer: 'none' },
    )
  }
}
