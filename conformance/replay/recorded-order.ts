import type { RecordedAct, TryLine } from './record-lines.ts'
import { players } from './virtual-time.ts'

const ours: ReadonlySet<RecordedAct['k']> = new Set([
  'call',
  'out',
  'end',
  'reset',
  'leave',
  'restart',
  'launch',
  'type',
])

/** Whether we did this, and not the program. */
export function isOurs({ k }: Pick<RecordedAct, 'k'>): boolean {
  return ours.has(k)
}

/** The session of an act; undefined where it has none. */
export function sessionOf(act: RecordedAct): number | undefined {
  return 's' in act ? act.s : undefined
}

/** How long an act of ours that is late may hold up what the program did after it elsewhere. */
const patienceMs = 2000
/** What is due this soon happens at once. */
const soonMs = 0.7
/** Timeouts are late by so much on any machine. */
const latenessMs = 10
/** A lateness beyond this is not made up for. */
const lateMs = 40

/**
 * Lets the program's part of a record happen: each act once ours before it have really happened, and after the time
 * that passed then. When one of ours does not come, only the program's acts on the same session go on waiting for it.
 */
export class RecordedOrder {
  /** Told when nobody will ever do anything any more. */
  readonly giveUp: () => void
  readonly #acts: readonly RecordedAct[]
  readonly #stalls: TryLine['stalls']
  readonly #perform: (act: RecordedAct, index: number) => void
  readonly #doneAtMs = new Map<number, number>()
  /** Acts of ours that were not waited for any longer, by session. */
  readonly #missing = new Map<number, Set<number>>()
  readonly #held = new Map<number, number[]>()
  #at = 0
  #realMs = performance.now()
  #recordedMs = 0
  #timer: NodeJS.Timeout | undefined
  #immediate: NodeJS.Immediate | undefined
  #isStopped = false

  constructor(
    { acts, stalls }: Pick<TryLine, 'acts' | 'stalls'>,
    perform: (act: RecordedAct, index: number) => void,
    giveUp: () => void,
  ) {
    this.giveUp = giveUp
    this.#acts = acts
    this.#stalls = stalls
    this.#perform = perform
  }

  /** Begins; what stands at the beginning and is the program's happens before this returns. */
  start(): void {
    players.add(this)
    this.#realMs = performance.now()
    for (let act = this.#acts[this.#at]; act && (act.k === 'life' || act.k === 'files'); act = this.#acts[this.#at]) {
      this.#recordedMs = act.t
      this.#perform(act, this.#at++)
    }
    this.#later(0)
  }

  /** The act of ours at `index` happens now. */
  done(index: number): void {
    if (this.#doneAtMs.has(index)) return
    this.#doneAtMs.set(index, performance.now())
    const session = sessionOf(this.#acts[index] as RecordedAct)
    if (session !== undefined && this.#missing.get(session)?.delete(index)) this.#release(session)
    if (index >= this.#at) this.#later(0)
  }

  isDone(index: number): boolean {
    return this.#doneAtMs.has(index)
  }

  /** The time in the record that corresponds to now. */
  nowMs(): number {
    return this.#recordedMs + (performance.now() - this.#realMs)
  }

  /**
   * When the program's next act is due, where it happens before a timeout of ours that is due at `atMs`: timeouts are
   * late, and later still when we got no processor then. Undefined where the timeout comes first.
   */
  dueBefore(atMs: number): number | undefined {
    const act = this.#acts[this.#at]
    if (!act || act.k === 'look' || isOurs(act)) return undefined
    const recordedMs = this.#recordedMs + (atMs - this.#realMs)
    const stall = this.#stalls.find(([from, to]) => from <= recordedMs && recordedMs <= to)
    return act.t <= (stall?.[1] ?? recordedMs) + latenessMs ? this.#dueMs(act) : undefined
  }

  stop(): void {
    this.#isStopped = true
    players.delete(this)
    clearTimeout(this.#timer)
    clearImmediate(this.#immediate)
  }

  #later(ms: number): void {
    if (this.#isStopped) return
    clearTimeout(this.#timer)
    if (ms === Number.POSITIVE_INFINITY) return
    if (ms > soonMs) this.#timer = setTimeout(() => this.goOn(), ms)
    else
      this.#immediate ??= setImmediate(() => {
        this.#immediate = undefined
        this.goOn()
      })
  }

  /** What is due happens, and what is not is waited for. */
  goOn(): void {
    while (!this.#isStopped) {
      const act = this.#acts[this.#at]
      if (!act) return
      const waitMs = act.k === 'look' ? 0 : isOurs(act) ? this.#untilOurs(act) : this.#untilTheirs(act)
      if (waitMs > soonMs) {
        this.#later(waitMs)
        return
      }
      if (act.k === 'look') this.#at += 1
      else if (isOurs(act)) this.#pass(act, this.#doneAtMs.get(this.#at))
      else {
        this.#happen(act)
        // whoever waited for it goes on before the next thing happens
        this.#later(0)
        return
      }
    }
  }

  #untilOurs(act: RecordedAct): number {
    if (this.#doneAtMs.has(this.#at)) return 0
    // no program does anything before it was started
    if (act.k === 'launch' || act.k === 'restart') return Number.POSITIVE_INFINITY
    return this.#dueMs(act) + patienceMs - performance.now()
  }

  #untilTheirs(act: RecordedAct): number {
    return this.#dueMs(act) - performance.now()
  }

  #dueMs({ t }: RecordedAct): number {
    return this.#realMs + (t - this.#recordedMs)
  }

  #pass(act: RecordedAct, doneAtMs: number | undefined): void {
    const index = this.#at++
    this.#recordedMs = act.t
    this.#realMs = Math.max(this.#realMs, doneAtMs ?? performance.now())
    const session = sessionOf(act)
    if (doneAtMs !== undefined || session === undefined) return
    const missing = this.#missing.get(session) ?? new Set()
    this.#missing.set(session, missing.add(index))
  }

  #happen(act: RecordedAct): void {
    const index = this.#at++
    const dueMs = this.#dueMs(act)
    const nowMs = performance.now()
    this.#realMs = nowMs - dueMs > lateMs ? nowMs : dueMs
    this.#recordedMs = act.t
    const session = sessionOf(act)
    if (session !== undefined && (this.#missing.get(session)?.size ?? 0) > 0)
      this.#held.set(session, [...(this.#held.get(session) ?? []), index])
    else this.#perform(act, index)
  }

  /** What was held back because of an act of ours that came after all. */
  #release(session: number): void {
    const first = Math.min(...(this.#missing.get(session) ?? []))
    const held = this.#held.get(session) ?? []
    this.#held.set(
      session,
      held.filter((index) => index > first),
    )
    for (const index of held) if (index < first) this.#perform(this.#acts[index] as RecordedAct, index)
  }
}
