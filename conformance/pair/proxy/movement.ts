/** When something last moved between two programs, and a way to wait until nothing does. */
export class Movement {
  #lastAtMs = performance.now()
  #busy = 0
  readonly #listeners = new Set<() => void>()

  /** On the clock of `performance.now()`; when the network was opened, as long as nothing moved. */
  get lastAtMs(): number {
    return this.#lastAtMs
  }

  /** Something was said, delivered, opened or ended. */
  moved(): void {
    this.#lastAtMs = performance.now()
    for (const listener of this.#listeners) listener()
  }

  /** Calls `listener` at every movement until the function that it gives is called. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** As long as `work` goes on, what was said and is not delivered yet is held by the network: it is not quiet. */
  async while<T>(work: Promise<T>): Promise<T> {
    const release = this.hold()
    try {
      return await work
    } finally {
      release()
    }
  }

  /** The same, until the function that it gives is called. */
  hold(): () => void {
    this.#busy++
    return () => {
      this.#busy--
      this.moved()
    }
  }

  /** Waits until nothing has moved for `quietMs` and nothing is held back; false when that was not so within `withinMs`. */
  async quietFor(quietMs: number, withinMs: number): Promise<boolean> {
    const at = performance.now() + withinMs
    for (;;) {
      const now = performance.now()
      const quietIn = this.#busy > 0 ? quietMs : this.#lastAtMs + quietMs - now
      if (quietIn <= 0) return true
      if (now >= at) return false
      await this.#moveWithin(Math.min(quietIn, at - now))
    }
  }

  #moveWithin(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        off()
        resolve()
      }
      const timer = setTimeout(done, Math.ceil(ms))
      const off = this.onMove(done)
    })
  }
}
