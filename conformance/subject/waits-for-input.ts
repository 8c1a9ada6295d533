import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { KeyboardReader, type Reader } from './keyboard-reader.ts'

/** A launched program as far as its keyboard is concerned. */
export interface KeyboardProgram {
  readonly pid: number
  terminal(): string
  pids(): readonly number[]
  /** Processor time that it used or stood in line for; undefined where the system does not show it. */
  wantedMs(): number | undefined
}

/** Whether a program waits for its keyboard. */
export interface InputLook {
  readonly waits: boolean
  /** The terminal text for which that holds. */
  readonly terminal: string
  /** For how long it has waited, or nothing has changed. */
  readonly forMs: number
  /** The kernel told it; otherwise only its silence did. */
  readonly isSeen: boolean
}

/** What a terminal was given by one side arrives at the other a little later. */
const terminalDelayMs = 4
/** A reader that also watches sockets may have slept again before a typed line reached it. */
const watchingDelayMs = 30
/** The part of a silent time that a program may have spent computing and still count as waiting. */
const mostBusyPart = 0.2

/** Watches whether a program waits for input: in the kernel, and where that shows nothing by its silence. */
export class InputWatch {
  readonly #program: KeyboardProgram
  readonly #quietMs: number
  readonly #keyboard: KeyboardReader
  #terminal = ''
  #sinceMs = performance.now()
  #typedAt = Number.NEGATIVE_INFINITY
  /** The sleep that the last typed line will end. */
  #ended: Reader | undefined
  #reader: Reader | undefined
  #silence: { readonly fromMs: number; readonly wantedMs: number } | undefined

  /** `quietMs` is how long a program that cannot be seen waiting has to be silent. */
  constructor(program: KeyboardProgram, quietMs: number) {
    this.#program = program
    this.#quietMs = quietMs
    this.#keyboard = new KeyboardReader(program.pid, allPidsNowAndThen(program))
  }

  /** To be called right after something was typed: who waited until now is not waiting any more. */
  typed(): void {
    this.#ended = this.#reader
    this.#reader = undefined
    this.#typedAt = performance.now()
    this.#changed()
  }

  async look(): Promise<InputLook> {
    this.#readTerminal()
    const seen = this.#keyboard.look()
    if (seen === 'none') return this.#told(false, true)
    if (seen === 'hidden') return this.#told(this.#isSilent(), false)
    if (this.#isEnded(seen)) return this.#told(false, true)
    if (this.#reader === undefined || !isSameSleep(this.#reader, seen)) await this.#confirm(seen)
    return this.#told(this.#reader !== undefined, true)
  }

  /** Takes a reader for one only when no output of its program was still on the way. */
  async #confirm(seen: Reader): Promise<void> {
    this.#reader = undefined
    const terminal = this.#terminal
    if (seen.isTerminal) await delay(terminalDelayMs)
    for (let turn = 0; turn < 3; turn += 1) await nextTurn()
    this.#readTerminal()
    const again = this.#keyboard.look()
    if (typeof again !== 'object' || !isSameSleep(seen, again) || this.#terminal !== terminal) return
    this.#reader = again
    this.#sinceMs = performance.now()
  }

  #isEnded(seen: Reader): boolean {
    if (this.#ended === undefined) return false
    if (seen.isWatching && performance.now() - this.#typedAt < watchingDelayMs) return true
    return seen.pid === this.#ended.pid && seen.thread === this.#ended.thread && seen.sleeps === this.#ended.sleeps
  }

  /** Begins to measure at the first look of a silent time; a program that computes meanwhile begins anew. */
  #isSilent(): boolean {
    this.#silence ??= { fromMs: performance.now(), wantedMs: this.#program.wantedMs() ?? 0 }
    const forMs = performance.now() - this.#silence.fromMs
    if (forMs < this.#quietMs) return false
    const usedMs = (this.#program.wantedMs() ?? 0) - this.#silence.wantedMs
    if (usedMs > forMs * mostBusyPart) this.#silence = undefined
    return this.#silence !== undefined
  }

  #readTerminal(): void {
    const terminal = this.#program.terminal()
    if (terminal === this.#terminal) return
    this.#terminal = terminal
    this.#changed()
  }

  #changed(): void {
    this.#sinceMs = performance.now()
    this.#silence = undefined
  }

  #told(waits: boolean, isSeen: boolean): InputLook {
    return { waits, terminal: this.#terminal, forMs: performance.now() - this.#sinceMs, isSeen }
  }
}

/** A reader that watches several things wakes and sleeps again without having been given a line. */
function isSameSleep(a: Reader, b: Reader): boolean {
  return a.pid === b.pid && a.thread === b.thread && (a.sleeps === b.sleeps || (a.isWatching && b.isWatching))
}

/** Looking at all processes of the machine is dear. */
function allPidsNowAndThen(program: KeyboardProgram): () => readonly number[] {
  let lookedAt = Number.NEGATIVE_INFINITY
  let pids: readonly number[] = []
  return () => {
    if (performance.now() - lookedAt < 250) return pids
    pids = program.pids()
    lookedAt = performance.now()
    return pids
  }
}
