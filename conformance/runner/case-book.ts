import type { Level } from '../model/level.ts'
import type { Reason } from '../model/reason.ts'
import type { CaseResult } from '../model/report.ts'
import type { TestCase } from '../model/test-case.ts'
import { say } from '../words/say.ts'
import { CaseQueue } from './case-queue.ts'
import { resultOf } from './case-result.ts'
import { matchesOnly } from './choose-cases.ts'
import type { EarlyEndWatch } from './early-end.ts'
import type { RunOptions } from './run-options.ts'

/** What was found out about a case: its verdict and all that belongs to it. */
export type Finding = Pick<CaseResult, 'verdict'> & Partial<CaseResult>

/** Judges one case; `hindrance` is the case that it depends on and that did not pass. */
export type Judge<Context> = (testCase: TestCase<Context>, hindrance: string | undefined) => Promise<Finding>

/** Hands out the chosen cases of one role, keeps their results, and ends early when the run does. */
export class CaseBook<Context> {
  readonly #options: RunOptions
  readonly #watch: EarlyEndWatch
  readonly #cases: readonly TestCase<Context>[]
  readonly #queue: CaseQueue<Context>
  readonly #results = new Map<string, CaseResult>()
  readonly #levels: ReadonlyMap<string, Level>

  constructor(options: RunOptions, watch: EarlyEndWatch, cases: readonly TestCase<Context>[]) {
    const { only, suite, onEvent } = options
    this.#options = options
    this.#watch = watch
    this.#levels = new Map(suite.requirements.map(({ id, level }) => [id, level]))
    this.#cases = cases.filter(({ id }) => only === undefined || matchesOnly(id, only))
    this.#queue = new CaseQueue(this.#cases)
    onEvent({ kind: 'start', cases: this.#cases.length })
  }

  get isEmpty(): boolean {
    return this.#cases.length === 0
  }

  /** The results in the order of the suite. */
  results(): CaseResult[] {
    return this.#cases.flatMap(({ id }) => this.#results.get(id) ?? [])
  }

  /** Takes cases until none is left; several workers may do so side by side. */
  async work(judge: Judge<Context>): Promise<void> {
    for (;;) {
      if (this.#watch.cause) {
        for (const testCase of this.#queue.drain()) this.#finish(testCase, this.#notRun())
        return
      }
      const next = this.#queue.next()
      if (next.kind === 'done') return
      if (next.kind === 'wait') await this.#watch.race(this.#queue.change)
      else {
        const found = await this.#watch.race(judge(next.testCase, next.kind === 'skip' ? next.because : undefined))
        this.#finish(next.testCase, found === 'ended' ? this.#notRun() : found)
      }
    }
  }

  #notRun(): Finding {
    const early = this.#watch.cause
    return { verdict: 'inconclusive', ...(early ? { reason: this.#watch.notRun(early) } : {}) }
  }

  #finish(testCase: TestCase<Context>, found: Finding): void {
    const level = testCase.level ?? this.#levels.get(testCase.requirement) ?? 'must'
    const { suite, replayOf, onEvent } = this.#options
    const result = resultOf(testCase, suite.exercise, level, replayOf(testCase.id), found)
    this.#results.set(testCase.id, result)
    this.#queue.ended(testCase.id, result.verdict)
    onEvent({ kind: 'case-end', result })
  }
}

/** A case that was not judged because of another. */
export function hindered(by: string): Finding {
  const reason: Reason = { code: 'depends-on', text: say('depends-on', { id: by }), dependsOn: by }
  return { verdict: 'inconclusive', reason }
}
