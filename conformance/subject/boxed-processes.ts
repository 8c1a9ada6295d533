import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type ProcessReading, readProcess } from './process-reading.ts'

/** How many processes are looked at: what has more is ended for it. */
const most = 400

/** The processes of a box, found without looking at any other process of the machine. */
export class BoxedProcesses {
  /** The process that was launched: bubblewrap, which ends when the program does. */
  readonly #monitor: number
  /** The first process inside, which looks after the others; nothing outlives it. */
  #first: ProcessReading | undefined
  /** The program itself. */
  #main: ProcessReading | undefined

  constructor(monitor: number) {
    this.#monitor = monitor
  }

  /** The living processes of the program and of what it started; undefined where the system does not show them. */
  members(): ProcessReading[] | undefined {
    this.#look()
    if (this.#first === undefined) return readChildren(this.#monitor) === undefined ? undefined : []
    const found: ProcessReading[] = []
    const waiting = [...(readChildren(this.#first.pid) ?? [])]
    for (let pid = waiting.pop(); pid !== undefined && found.length < most; pid = waiting.pop()) {
      const reading = readProcess(pid)
      if (reading === undefined || reading.isZombie) continue
      found.push(reading)
      waiting.push(...(readChildren(pid) ?? []))
    }
    return this.#isFirstThere() ? found : []
  }

  /** Those that a person at its terminal would reach with Ctrl+C. */
  foreground(): number[] {
    const members = this.members() ?? []
    return members.filter(({ group }) => group === this.#main?.group).map(({ pid }) => pid)
  }

  /** The process whose end is the end of all others. */
  get first(): number | undefined {
    return this.#isFirstThere() ? this.#first?.pid : undefined
  }

  /** Waits until the last of them is dead, and not only about to die; false when one outlives the deadline. */
  async areGone(deadlineMs: number): Promise<boolean> {
    const startedAt = performance.now()
    while (this.#isFirstThere()) {
      if (performance.now() - startedAt > deadlineMs) return false
      await pause(2)
    }
    return true
  }

  #look(): void {
    if (this.#first === undefined) this.#first = readProcess(readChildren(this.#monitor)?.[0] ?? 0)
    if (this.#main === undefined && this.#first !== undefined)
      this.#main = readProcess(readChildren(this.#first.pid)?.[0] ?? 0)
  }

  /** A number may have been given to another process since. */
  #isFirstThere(): boolean {
    if (this.#first === undefined) return false
    const now = readProcess(this.#first.pid)
    return now !== undefined && !now.isZombie && now.startTicks === this.#first.startTicks
  }
}

function readChildren(pid: number): number[] | undefined {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return undefined
  }
}
