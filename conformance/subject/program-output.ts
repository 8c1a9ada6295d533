import { setImmediate as nextTurn } from 'node:timers/promises'
import { BoundedText } from './bounded-text.ts'

/** Everything a program wrote, bounded, and who waits for it. */
export class ProgramOutput {
  readonly #terminal: BoundedText
  readonly #streams: Readonly<Record<'stdout' | 'stderr', BoundedText>>
  readonly #listeners = new Set<() => void>()
  #arrivals = 0
  #isClosed = false
  #writtenBytes = 0

  constructor(maxBytes: number) {
    this.#terminal = new BoundedText(maxBytes)
    this.#streams = { stdout: new BoundedText(maxBytes), stderr: new BoundedText(maxBytes) }
  }

  append(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.#arrivals += 1
    this.#writtenBytes += bytes.length
    this.#terminal.append(bytes)
    this.#streams[stream].append(bytes)
    this.#tell()
  }

  /** How much was written, whether it was kept or not. */
  get writtenBytes(): number {
    return this.#writtenBytes
  }

  close(): void {
    this.#isClosed = true
    this.#tell()
  }

  /** Both streams in order of arrival, or one of them. */
  text(stream?: 'stdout' | 'stderr'): string {
    return (stream === undefined ? this.#terminal : this.#streams[stream]).text()
  }

  /** Whether the text comes to satisfy `predicate` before the deadline and before nobody can write any more. */
  waitFor(predicate: (text: string) => boolean, deadlineMs: number): Promise<boolean> {
    const outcome = Promise.withResolvers<boolean>()
    const look = () => {
      try {
        if (predicate(this.text())) outcome.resolve(true)
        else if (this.#isClosed) outcome.resolve(false)
      } catch (problem) {
        outcome.reject(problem)
      }
    }
    const timer = setTimeout(outcome.resolve, deadlineMs, false)
    this.#listeners.add(look)
    look()
    return outcome.promise.finally(() => {
      clearTimeout(timer)
      this.#listeners.delete(look)
    })
  }

  /** Waits, after the program ended, until its last words are read, whoever else still holds its terminal open. */
  async drained(): Promise<void> {
    let quietTurns = 0
    // What stands in a pipe is read in the next turns; a grandchild that writes for ever is cut off.
    for (let turn = 0; turn < 200 && quietTurns < 3 && !this.#isClosed; turn += 1) {
      const before = this.#arrivals
      await nextTurn()
      quietTurns = this.#arrivals === before ? quietTurns + 1 : 0
    }
  }

  #tell(): void {
    for (const look of this.#listeners) look()
  }
}
