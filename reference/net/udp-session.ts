import type { Arrival } from './arrival.ts'
import { ArrivalQueue } from './arrival-queue.ts'
import type { Session } from './session.ts'
import type { SessionEvent } from './session-event.ts'
import type { UdpAddress } from './udp-port.ts'

/** How a UDP session reaches the network. */
export interface UdpWay {
  readonly localAddress: string
  readonly localPort: number
  send(bytes: Buffer, to: UdpAddress): Promise<string | undefined>
  close(): Promise<void>
}

/** So many received bytes the history keeps whole; of each datagram after them it keeps the beginning. */
const wholeHistoryBytes = 256 * 1024
const beginningBytes = 512

/**
 * What was said with one other program over UDP, with its history. It speaks to where the last datagram came from:
 * a program may answer from a port of its own, which `answeredElsewhere` tells.
 */
export class UdpSession implements Session {
  readonly transport = 'udp'
  readonly history: SessionEvent[] = []
  onEvent: Session['onEvent']
  readonly #way: UdpWay
  readonly #first: UdpAddress
  readonly #came = new ArrivalQueue()
  #to: UdpAddress
  #reading = true
  #isClosed = false
  #receivedBytes = 0
  #writeProblem: string | undefined

  constructor(way: UdpWay, to: UdpAddress) {
    this.#way = way
    this.#first = to
    this.#to = to
  }

  get localAddress(): string {
    return this.#way.localAddress
  }

  get localPort(): number {
    return this.#way.localPort
  }

  get remoteAddress(): string {
    return this.#to.host
  }

  get remotePort(): number {
    return this.#to.port
  }

  /** The port other than the asked one from which an answer came; undefined while none did. */
  get answeredElsewhere(): number | undefined {
    return this.#to.port === this.#first.port ? undefined : this.#to.port
  }

  get ending(): Arrival | undefined {
    return undefined
  }

  get hasArrived(): boolean {
    return !this.#came.isEmpty
  }

  get writeProblem(): string | undefined {
    return this.#writeProblem
  }

  get isReading(): boolean {
    return this.#reading
  }

  /** Takes a datagram that came for this session. */
  arrive(bytes: Buffer, from: UdpAddress): void {
    if (!this.#reading || this.#isClosed) return
    this.#to = from
    this.#receivedBytes += bytes.length
    const isWhole = this.#receivedBytes <= wholeHistoryBytes || bytes.length <= beginningBytes
    const kept = isWhole
      ? { bytes }
      : { bytes: Buffer.from(bytes.subarray(0, beginningBytes)), totalBytes: bytes.length }
    const event: SessionEvent = { kind: 'in', atMs: performance.now(), ...kept }
    this.history.push(event)
    this.onEvent?.(event, bytes)
    this.#came.push({ kind: 'bytes', bytes })
  }

  /** Sends one datagram. */
  async write(bytes: Buffer): Promise<void> {
    if (this.#isClosed) return
    const event: SessionEvent = { kind: 'out', atMs: performance.now(), bytes }
    this.history.push(event)
    this.onEvent?.(event, bytes)
    const problem = await this.#way.send(bytes, this.#to)
    this.#writeProblem ??= problem
  }

  next(withinMs: number): Promise<Arrival> {
    return this.#came.next(withinMs)
  }

  /** What comes from now on is lost, as it is for a program that never reads. */
  stopReading(): void {
    this.#reading = false
  }

  resumeReading(): void {
    this.#reading = true
  }

  /** Over UDP nobody is told that we say no more. */
  end(): void {}

  reset(): void {
    this.#isClosed = true
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isClosed) this.onEvent?.({ kind: 'left', atMs: performance.now() })
    this.#isClosed = true
    await this.#way.close()
  }
}
