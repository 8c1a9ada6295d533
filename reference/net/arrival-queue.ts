import type { Arrival } from './arrival.ts'

/** What came, kept in order until somebody asks for it. */
export class ArrivalQueue {
  readonly #waiting: Arrival[] = []
  #wake: (() => void) | undefined

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  push(arrival: Arrival): void {
    this.#waiting.push(arrival)
    this.#wake?.()
  }

  /** The next arrival, or `deadline` when none came within `withinMs`. */
  async next(withinMs: number): Promise<Arrival> {
    const at = performance.now() + withinMs
    while (this.#waiting.length === 0) {
      const left = at - performance.now()
      if (left <= 0) return { kind: 'deadline' }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    return this.#waiting.shift() as Arrival
  }
}
