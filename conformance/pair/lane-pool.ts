import type { Transport } from '../model/transport.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { PairLane } from './pair-lane.ts'
import type { PairPrograms } from './pair-programs.ts'

/** Several lanes, of which each telling takes one that is free. */
export class LanePool implements AsyncDisposable {
  readonly #all: readonly PairLane[]
  readonly #free: PairLane[]
  readonly #waiting: ((lane: PairLane) => void)[] = []
  readonly #closed = new Set<PairLane>()
  #open: number

  private constructor(lanes: readonly PairLane[]) {
    this.#all = lanes
    this.#free = [...lanes]
    this.#open = lanes.length
  }

  /** Opens so many lanes. */
  static async open(programs: PairPrograms, count: number): Promise<LanePool> {
    return new LanePool(await Promise.all(Array.from({ length: count }, () => PairLane.open(programs))))
  }

  /** What the server speaks over, as far as it is known. */
  get transport(): Transport {
    return this.#all[0]?.transport ?? 'tcp'
  }

  /** Whether the exercise allows that. */
  get isTransportAllowed(): boolean {
    return this.#all[0]?.isTransportAllowed ?? true
  }

  /**
   * Does `work` in a lane that nobody else uses meanwhile. A server whose command names a port that it does not take
   * stands in its own way when it runs twice: then there is one lane less.
   */
  async use<T>(work: (lane: PairLane) => Promise<T>): Promise<T> {
    const lane = this.#free.shift() ?? (await new Promise<PairLane>((resolve) => this.#waiting.push(resolve)))
    try {
      return await work(lane)
    } catch (problem) {
      if (!isPortTaken(problem) || this.#open === 1) throw problem
      this.#open -= 1
      this.#closed.add(lane)
      return await this.use(work)
    } finally {
      if (!this.#closed.has(lane)) this.#release(lane)
    }
  }

  #release(lane: PairLane): void {
    const next = this.#waiting.shift()
    if (next) next(lane)
    else this.#free.push(lane)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#all.map((lane) => lane[Symbol.asyncDispose]()))
  }
}

function isPortTaken(problem: unknown): boolean {
  return problem instanceof SubjectDead && /address already in use/i.test(problem.terminal ?? '')
}
