import { setTimeout as pause } from 'node:timers/promises'
import type { Came } from '../../../reference/net/link-reader.ts'
import type { RelayEnd } from '../../../reference/net/relay-end.ts'
import { type CutEvidence, isSeen } from '../../faults/evidence.ts'
import type { Way } from '../delivery.ts'
import type { Lane } from './lane.ts'
import { meet } from './meet.ts'
import type { Network } from './network.ts'

/** The connection that a lane is one way of. */
export interface Carrier {
  readonly number: number
  readonly network: Network
  readonly isLost: boolean
  readonly lastSaidAtMs: number
  said(way: Way): void
  lose(how: 'end' | 'reset'): void
}

/** Of the cuts that need not be asked for, the kernel is asked of each sixteenth, to notice who stops reading. */
const askedEach = 16
/** A pause up to so many gaps long costs less than asking the kernel. */
const stretchInGaps = 4
/** A program that was not seen reading is waited for so many gaps from then on. */
const unseenGaps = 4
/** So often the kernel is asked at least before a program that was reading counts as one that does not. */
const leastLooks = 8

/** One way of a connection between two sockets. */
export class ConnectionLane implements Lane {
  readonly way: Way
  deliveredBytes = 0
  readonly #carrier: Carrier
  readonly #from: RelayEnd
  readonly #to: RelayEnd
  #writtenAtMs = performance.now()
  /** Since the receiver last spoke, bytes were written that it may answer. */
  #isAsked = false
  #answeredMs: number | undefined
  #cheapCuts = 0
  #wasSeen = true

  constructor(carrier: Carrier, way: Way, from: RelayEnd, to: RelayEnd) {
    this.#carrier = carrier
    this.way = way
    this.#from = from
    this.#to = to
  }

  get connection(): number {
    return this.#carrier.number
  }

  get lastSaidAtMs(): number {
    return this.#carrier.lastSaidAtMs
  }

  async next(withinMs?: number): Promise<Came> {
    const { record, movement } = this.#carrier.network
    const awaited = this.#from.next(withinMs)
    const came = await (withinMs === undefined ? awaited : movement.while(awaited))
    if (came.kind === 'bytes' && !this.#carrier.isLost) {
      record.say(this.connection, this.way, came.bytes, performance.now())
      this.#carrier.said(this.way)
    }
    if (came.kind !== 'silence') movement.moved()
    return came
  }

  async write(bytes: Buffer): Promise<void> {
    if (bytes.length === 0 || this.#carrier.isLost) return
    this.deliveredBytes += bytes.length
    this.#isAsked = true
    this.#writtenAtMs = performance.now()
    await this.#to.write(bytes)
    this.#carrier.network.movement.moved()
  }

  /** The receiver of this lane said something: how long it took to answer is how long it takes to read. */
  answered(): void {
    const ms = performance.now() - this.#writtenAtMs
    // the quickest answer: the others waited for a person, too
    if (this.#isAsked) this.#answeredMs = Math.min(this.#answeredMs ?? ms, ms)
    this.#isAsked = false
  }

  async meet(how?: 'cheaply'): Promise<CutEvidence> {
    const { gapMs, queues, answeringMs, patienceMs, wantsToRun, movement } = this.#carrier.network
    const neededMs = answeringMs[this.way] ?? this.#answeredMs ?? 0
    const isCheap = how === 'cheaply' && this.#wasSeen && neededMs <= stretchInGaps * gapMs
    const isAsked = !isCheap || this.#cheapCuts++ % askedEach === 0
    const evidence = await movement.while(
      meet({
        ports: this.#to,
        gapMs,
        sinceMs: this.#writtenAtMs,
        queues: isAsked ? queues[this.way] : undefined,
        answeringMs: neededMs,
        ...(this.#wasSeen
          ? { patienceMs, leastLooks, wantsToRun: wantsToRun[this.way] }
          : { patienceMs: Math.min(patienceMs, unseenGaps * gapMs) }),
        isOver: () => this.#to.isOver,
        hasEnded: () => this.#to.hasEnded,
      }),
    )
    this.#wasSeen = isSeen(evidence)
    return evidence
  }

  async cut(how?: 'cheaply'): Promise<CutEvidence> {
    const place = this.#place()
    const evidence = await this.meet(how)
    this.#carrier.network.record.disturb({ kind: 'cut', place, evidence, atMs: performance.now() })
    return evidence
  }

  join(passages: number): void {
    const { record } = this.#carrier.network
    record.disturb({ kind: 'joined', place: this.#place(), passages, atMs: performance.now() })
  }

  delay(ms: number): void {
    this.#carrier.network.record.disturb({ kind: 'delayed', place: this.#place(), ms, atMs: performance.now() })
  }

  lose(how: 'end' | 'reset'): void {
    const { record } = this.#carrier.network
    record.disturb({ kind: 'lost', place: this.#place(), atMs: performance.now() })
    this.#carrier.lose(how)
  }

  async pause(ms: number): Promise<void> {
    await this.#carrier.network.movement.while(pause(ms))
  }

  #place() {
    return { connection: this.connection, way: this.way, offset: this.deliveredBytes }
  }
}
