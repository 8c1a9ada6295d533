import type { RunReport } from '../model/report.ts'
import type { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import type { RunOptions } from './run-options.ts'

/** Why a run ends before all its cases were judged. */
export type EarlyEnd = NonNullable<RunReport['run']['endedEarly']>

/** Watches over the three reasons to end early: the subject is gone, the person interrupts, the time is up. */
export class EarlyEndWatch {
  readonly #maxSeconds: number
  readonly #until: number
  readonly #interrupted: AbortSignal
  #dead: SubjectDead | undefined

  constructor(options: Pick<RunOptions, 'maxSeconds' | 'startedAtMs' | 'interrupted'>) {
    const { maxSeconds, startedAtMs = performance.now(), interrupted } = options
    this.#maxSeconds = maxSeconds
    this.#until = startedAtMs + maxSeconds * 1000
    this.#interrupted = interrupted
  }

  /** The subject is gone; not when the run had to end before, for that ends the programs. */
  subjectDied(dead: SubjectDead): void {
    if (!this.cause) this.#dead = dead
  }

  get deadTerminal(): string | undefined {
    return this.#dead?.terminal
  }

  get cause(): EarlyEnd | undefined {
    if (this.#dead) return { cause: 'dead-subject', text: this.#dead.text }
    if (this.#interrupted.aborted) return { cause: 'interrupted', text: say('run-interrupted') }
    if (performance.now() >= this.#until)
      return { cause: 'max-seconds', text: say('run-max-seconds', { seconds: this.#maxSeconds }) }
    return undefined
  }

  /** Why a case was not run. */
  notRun({ cause }: EarlyEnd) {
    if (cause === 'dead-subject') return { code: 'not-run-dead', text: say('not-run-dead') }
    if (cause === 'interrupted') return { code: 'not-run-interrupted', text: say('not-run-interrupted') }
    return { code: 'not-run-max-seconds', text: say('not-run-max-seconds', { seconds: this.#maxSeconds }) }
  }

  /** Settles with `work`, or as soon as the run has to end, whatever `work` still does. */
  async race<T>(work: Promise<T>): Promise<T | 'ended'> {
    const { promise: ended, resolve } = Promise.withResolvers<'ended'>()
    const stop = () => resolve('ended')
    const timer = setTimeout(stop, Math.max(0, Math.ceil(this.#until - performance.now())))
    this.#interrupted.addEventListener('abort', stop)
    if (this.#interrupted.aborted) stop()
    try {
      return await Promise.race([work, ended])
    } finally {
      clearTimeout(timer)
      // what stays on the signal keeps all that the case received: a listener's own signal does not always take it off
      this.#interrupted.removeEventListener('abort', stop)
    }
  }
}
