import { createHash } from 'node:crypto'
import type { Value } from 'fast-check'
import type { ExampleResult } from './example-result.ts'
import type { Outcome, Tally } from './outcome.ts'
import type { Property } from './property.ts'
import { seededRandom } from './seeded-random.ts'

/** An example that broke, with its place in the order. */
export interface Judged<T> {
  readonly index: number
  readonly value: Value<T>
  readonly result: Extract<ExampleResult, { kind: 'broke' }>
}

/** So many examples that say nothing cost enough time. */
const mostUnjudged = 8

/** The examples of one property in their order; which lane runs which, and when, changes none of them. */
export class Examples<T> {
  readonly #property: Property<T>
  readonly #seed: number
  readonly #runs: number
  readonly #results: ExampleResult[] = []
  #next = 0
  #unjudged = 0
  #broken: Judged<T> | undefined

  constructor(property: Property<T>, { seed, runs }: { readonly seed: number; readonly runs: number }) {
    this.#property = property
    this.#seed = seed
    this.#runs = runs
  }

  /** Runs what was not run yet on up to `lanes` lanes; gives the first in order that broke. */
  async runRest(lanes: number): Promise<Judged<T> | undefined> {
    this.#broken = undefined
    const used = Math.min(lanes, this.#runs - this.#next)
    await Promise.all(Array.from({ length: used }, (_, lane) => this.#runLane(lane, used === 1)))
    return this.#broken
  }

  /** What became of an example when it was run again. */
  replace(index: number, result: ExampleResult): void {
    this.#results[index] = result
    this.#next = index + 1
  }

  /** Counts the examples up to `last`. */
  tally(last = this.#results.length - 1): Tally {
    const counted = this.#results.slice(0, last + 1)
    const hash = createHash('sha256')
    for (const { sent } of counted) for (const bytes of sent) hash.update(bytes)
    return {
      examples: counted.length,
      withEvidence: counted.filter((result) => result.kind === 'held' && result.seen).length,
      digest: hash.digest('hex'),
    }
  }

  /** What all examples together say when none broke. */
  outcome(): Outcome<T> {
    const tally = this.tally()
    const unjudged = this.#results.find((result) => result.kind === 'unjudged')
    if (unjudged && (tally.withEvidence === 0 || this.#unjudged >= mostUnjudged))
      return { kind: 'undecided', why: unjudged.why, ...tally }
    return { kind: 'passed', ...tally }
  }

  async #runLane(lane: number, alone: boolean): Promise<void> {
    if (this.#property.open && !(await this.#property.open(lane)) && lane > 0) return
    while (this.#next < this.#runs && !this.#broken && this.#unjudged < mostUnjudged) {
      const index = this.#next++
      const value = this.#example(index)
      const result = await this.#property.run(value.value, { lane, alone, patience: 'usual' })
      this.#results[index] = result
      if (result.kind === 'unjudged') this.#unjudged++
      if (result.kind === 'broke') this.#note({ index, value, result })
    }
  }

  /** Lanes end in any order; what counts is the order of the examples. */
  #note(judged: Judged<T>): void {
    if (!this.#broken || judged.index < this.#broken.index) this.#broken = judged
  }

  #example(index: number): Value<T> {
    // small values come more often in early examples, as in fast-check's own runner
    const bias = 2 + Math.floor(Math.log10(index + 1))
    return this.#property.arbitrary.generate(seededRandom(this.#seed, `${this.#property.name}/${index}`), bias)
  }
}
