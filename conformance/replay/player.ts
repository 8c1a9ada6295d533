import type { Session } from '../../reference/net/session.ts'
import type { ReceiveQueues } from '../faults/receive-queues.ts'
import type { Text } from '../model/text.ts'
import type { Exit } from '../subject/exit.ts'
import type { Reading, ReadingName } from '../subject/program-witness.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { Bell } from './bell.ts'
import { Diverged } from './diverged.ts'
import { fromPlain } from './plain-data.ts'
import { PlayedFolder } from './played-folder.ts'
import { type PlayedLine, playedLine } from './played-line.ts'
import { PlayedProgram } from './played-program.ts'
import { PlayedQueues } from './played-queues.ts'
import { readingAt } from './reading-at.ts'
import type { RecordedAct, RecordedBytes, TryLine } from './record-lines.ts'
import { isOurs, RecordedOrder } from './recorded-order.ts'
import { SaidBytes } from './said-bytes.ts'
import { say } from './words/say.ts'

type Reached = { readonly session: Session } | { readonly problem: { readonly code: string } }

/** Plays the program's part of one recorded try, while the case plays ours. */
export class Player implements AsyncDisposable {
  readonly line: TryLine
  readonly order: RecordedOrder
  /** Why this is not the recorded course any more; undefined while it is. */
  divergence: Text | undefined
  readonly #bytesOf: (bytes: RecordedBytes) => Buffer
  readonly #lines = new Map<number, PlayedLine>()
  readonly #said: readonly SaidBytes[]
  /** The acts of ours of each session, and what was taken late. */
  readonly #own: ReadonlyMap<number, readonly number[]>
  readonly #late: ReadonlySet<string>
  readonly #hasLeft: ReadonlySet<number>
  readonly #calling = new Map<number, (reached: Reached) => void>()
  readonly #called = new Set<number>()
  readonly #bell = new Bell()
  readonly #arrived: number[] = []
  readonly #takers = new Map<string, (problem?: Error) => void>()
  readonly #folders = new Map<string, PlayedFolder>()
  readonly #relayEvents = new Map<number, unknown[]>()
  #life:
    | { readonly line: TryLine['lives'][number]; readonly folder?: PlayedFolder; readonly program?: PlayedProgram }
    | undefined
  #lifeNext: PromiseWithResolvers<void> | undefined
  #livesStood = 0
  #looksDone = 0
  #isSettled = false
  #isOver = false

  constructor(line: TryLine, bytesOf: (bytes: RecordedBytes) => Buffer) {
    this.line = line
    this.#bytesOf = bytesOf
    this.order = new RecordedOrder(
      line,
      (act, index) => this.#perform(act, index),
      () => this.#giveUp(),
    )
    const own = line.acts.flatMap((act, index) => ('s' in act && isOurs(act) ? [{ s: act.s, index }] : []))
    this.#own = new Map([...Map.groupBy(own, ({ s }) => s)].map(([s, all]) => [s, all.map(({ index }) => index)]))
    this.#hasLeft = new Set(line.acts.flatMap((act) => (act.k === 'fin' || act.k === 'rst' ? [act.s] : [])))
    this.#late = new Set(line.acts.flatMap((act) => (act.k === 'taken' ? [`${act.s} ${act.n}`] : [])))
    this.#said = line.sessions.map(
      ({ transport }, s) =>
        new SaidBytes(
          transport,
          line.acts.flatMap((act, index) =>
            act.k === 'out' && act.s === s ? [{ index, bytes: this.#bytesOf(act.b) }] : [],
          ),
        ),
    )
  }

  get life(): TryLine['lives'][number] | undefined {
    return this.#life?.line
  }

  get program(): PlayedProgram | undefined {
    return this.#life?.program
  }

  /** The folder in which the next life takes place. */
  nextFolder(): PlayedFolder | undefined {
    const next = this.line.lives[this.#livesStood]
    return next && this.#folderOf(next)
  }

  /** The outcome is there, or cannot be found any more: everybody is let go. */
  over(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.order.stop()
    for (const line of this.#lines.values()) line.finish()
    for (const [, resolve] of this.#calling) resolve({ problem: { code: 'ECONNREFUSED' } })
    for (const taken of this.#takers.values()) taken()
    this.#bell.ring()
    this.#lifeNext?.reject(new Diverged('the record is at its end'))
    this.#life?.program?.ends({ code: 0, signal: null, atMs: 0 })
  }

  /** The case leaves the recorded course. */
  diverge(text: Text): Diverged {
    if (!this.#isOver) this.divergence ??= text
    this.over()
    return new Diverged(text.en)
  }

  /** The act of ours of a kind that comes next. */
  ours(k: 'restart' | 'launch'): Promise<void> {
    const index = this.#nextOf((act) => act.k === k)
    if (index < 0) throw this.diverge(say('diverged-launch'))
    const next = Promise.withResolvers<void>()
    next.promise.catch(() => undefined)
    this.#lifeNext = next
    this.order.done(index)
    return next.promise
  }

  /** `peer` connects. */
  async reach(peer: string): Promise<Reached> {
    const { sessions, acts } = this.line
    const index = this.#nextOf((act) => act.k === 'call' && sessions[act.s]?.peer === peer && !this.#called.has(act.s))
    const act = acts[index]
    if (act?.k !== 'call') throw this.diverge(say('diverged-call', { peer }))
    this.#called.add(act.s)
    const { promise, resolve } = Promise.withResolvers<Reached>()
    this.#calling.set(act.s, resolve)
    this.order.done(index)
    return promise
  }

  /** The next connection that the program makes to the door `port`. */
  async accept(port: number, withinMs: number): Promise<Session | undefined> {
    const at = performance.now() + withinMs
    for (;;) {
      const i = this.#arrived.findIndex((s) => this.line.sessions[s]?.door === port)
      const [s] = i < 0 ? [] : this.#arrived.splice(i, 1)
      if (s !== undefined) return this.#lines.get(s)?.session
      const leftMs = at - performance.now()
      if (leftMs <= 0 || this.#isOver) return undefined
      await this.#bell.next(leftMs)
    }
  }

  typed(line: string | undefined): void {
    const index = this.#nextOf((act) => act.k === 'type')
    const act = this.line.acts[index]
    if (act?.k !== 'type') return
    if (act.line !== line) void this.diverge(say('diverged-line'))
    else this.order.done(index)
  }

  reading(name: ReadingName): Reading {
    return readingAt(this.line.readings, name, this.order.nowMs())
  }

  /** Somebody is about to look at the files: they are as they were at that look. */
  looked(): void {
    const folder = this.#life?.folder
    const { acts } = this.line
    if (!folder || this.#isOver) return
    const look = acts.findIndex((act, index) => act.k === 'look' && index >= this.#looksDone)
    if (look < 0) return
    for (let index = this.#looksDone; index < look; index++) {
      const act = acts[index]
      // the files of a later life are not there yet
      if (act?.k === 'life' && act.l >= this.#livesStood) return
      if (act?.k === 'files') this.#files(act, index)
    }
    this.#looksDone = look + 1
    folder.settle()
  }

  queues(): ReceiveQueues | undefined {
    if (!this.line.hasQueues) return undefined
    return new PlayedQueues(this.line, () => this.order.nowMs())
  }

  /** The recorded relay number `r`: what it did happens when it did. */
  relayEvents(r: number): unknown[] {
    const events = this.#relayEvents.get(r) ?? []
    this.#relayEvents.set(r, events)
    return events
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.over()
    for (const folder of this.#folders.values()) await folder[Symbol.asyncDispose]()
  }

  #giveUp(): void {
    void this.diverge(say('stuck'))
  }

  #perform(act: RecordedAct, index: number): void {
    if (act.k === 'life') this.#stand(act.l)
    else if (act.k === 'open') this.#open(act.s)
    else if (act.k === 'refused') this.#calling.get(act.s)?.({ problem: { code: act.code } })
    else if (act.k === 'in') this.#lines.get(act.s)?.arrive(this.#asNow(this.#bytesOf(act.b)))
    else if (act.k === 'fin') this.#lines.get(act.s)?.finish()
    else if (act.k === 'rst') this.#lines.get(act.s)?.break(act.code)
    else if (act.k === 'say') this.program?.says(act.o, this.#asNow(this.#bytesOf(act.b)))
    else if (act.k === 'exit') this.program?.ends(act.exit as Exit)
    else if (act.k === 'files') this.#files(act, index)
    else if (act.k === 'taken') this.#takers.get(`${act.s} ${act.n}`)?.()
    else if (act.k === 'relay') this.relayEvents(act.r).push(fromPlain(act.e))
  }

  #stand(l: number): void {
    const line = this.line.lives[l]
    if (!line) return
    const folder = this.#folderOf(line)
    this.#livesStood = l + 1
    folder?.forget()
    this.#isSettled = false
    const program =
      folder &&
      new PlayedProgram(line, folder, {
        typed: (given) => this.typed(given),
        looked: () => this.looked(),
        reading: (name) => this.reading(name),
      })
    this.#life = { line, ...(folder && { folder }), ...(program && { program }) }
    // its files are told right after
    const { dead } = line
    setImmediate(() =>
      dead ? this.#lifeNext?.reject(new SubjectDead(dead.text, dead.terminal)) : this.#lifeNext?.resolve(),
    )
  }

  #folderOf({ outer, name }: TryLine['lives'][number]): PlayedFolder | undefined {
    if (outer === undefined || name === undefined) return undefined
    const known = this.#folders.get(outer)
    const folder = known ?? new PlayedFolder(outer, name, (entry) => this.#bytesOf(entry.bytes))
    this.#folders.set(outer, folder)
    return folder
  }

  #files({ now, gone }: Extract<RecordedAct, { k: 'files' }>, index: number): void {
    if (index < this.#looksDone) return
    const folder = this.#life?.folder
    folder?.change(now, gone)
    if (!this.#isSettled) folder?.settle()
    this.#isSettled = true
    this.#looksDone = index + 1
  }

  #open(s: number): void {
    const known = this.line.sessions[s]
    if (!known) return
    const line = playedLine(known, {
      out: (bytes, taken) => this.#out(s, bytes, taken),
      end: () => this.#did(s, ['end']),
      away: () => this.#did(s),
    })
    this.#lines.set(s, line)
    if (known.door === undefined) this.#calling.get(s)?.({ session: line.session })
    else this.#arrived.push(s)
    this.#bell.ring()
  }

  /** We say something on a session: it has to be what we said then. */
  #out(s: number, given: Buffer, taken: (problem?: Error) => void): void {
    const said = this.#said[s]
    if (this.#isOver || !said) {
      taken()
      return
    }
    const bytes = this.#life?.folder?.asThen(given) ?? given
    const n = said.count
    const told = said.say(bytes)
    if (this.#late.has(`${s} ${n}`) || this.#late.has(`${s} ${-1 - n}`)) this.#takers.set(`${s} ${n}`, taken)
    else taken()
    // who had left by then did not hear it
    if (told.isMore && this.#hasLeft.has(s)) return
    if (told.differsAt !== undefined) {
      const { peer = '' } = this.line.sessions[s] ?? {}
      void this.diverge(say('diverged-bytes', { peer, offset: told.differsAt }))
      return
    }
    for (const index of told.done) this.order.done(index)
  }

  /** We did such things on a session, or all that we did then. */
  #did(s: number, kinds?: readonly RecordedAct['k'][]): void {
    for (const index of this.#own.get(s) ?? [])
      if (!kinds || kinds.includes((this.line.acts[index] as RecordedAct).k)) this.order.done(index)
  }

  #asNow(bytes: Buffer): Buffer {
    return this.#life?.folder?.asNow(bytes) ?? bytes
  }

  #nextOf(isWanted: (act: RecordedAct) => boolean): number {
    return this.line.acts.findIndex((act, index) => isWanted(act) && !this.order.isDone(index))
  }
}
