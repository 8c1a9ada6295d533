import type { UdpHandle } from './listening-handle.ts'
import { type UdpAddress, type UdpListener, UdpPort } from './udp-port.ts'

/** Which way a datagram goes: to the program behind the relay, or back from it. */
export type RelayDirection = 'there' | 'back'

/** What becomes of one datagram; held back, it is delivered after so many later ones of its direction. */
export type RelayAct = 'deliver' | 'drop' | 'repeat' | { readonly holdBack: number } | { readonly delayMs: number }

/** Decides what becomes of the datagram that is the `index`th of its direction, from 0, and of its sender. */
export type RelayPlan = (datagram: {
  readonly direction: RelayDirection
  readonly index: number
  readonly bytes: Buffer
}) => RelayAct

/** One datagram that did not simply pass; `atMs` is `performance.now()`. */
export interface RelayEvent {
  readonly direction: RelayDirection
  readonly index: number
  readonly act: Exclude<RelayAct, 'deliver'>
  readonly bytes: Buffer
  readonly atMs: number
}

/** Any datagram, as it came; `line` is the number of the sender's address, from 0, and `index` that of its direction there. */
export interface RelayedDatagram {
  readonly line: number
  readonly direction: RelayDirection
  readonly index: number
  readonly act: RelayAct
  readonly bytes: Buffer
  readonly atMs: number
  /** Who sent it. */
  readonly from: UdpAddress
  /** The port of the relay from which the program behind it hears this line. */
  readonly linePort: number
}

/** What a relay may be given besides where it leads. */
export interface RelayOptions {
  /** Where its clients arrive; a port of the system's choice when absent. A bound socket is taken over. */
  readonly front?: UdpHandle | { readonly host: string; readonly port: number }
  /** Told of every datagram that comes; then `events` stays empty, and the relay remembers nothing. */
  readonly came?: (datagram: RelayedDatagram) => void
  /** Told when a datagram is held back or delayed; what it gives is called when that one is on its way. */
  readonly held?: () => () => void
  /** Told when a datagram is sent on. */
  readonly left?: () => void
}

/** Addresses beyond so many are not heard: each has a socket of its own. */
const mostLines = 256

/** Nothing is held back for longer, so that no datagram is lost by waiting for another. */
const mostHeldMs = 250

/** Stands between programs that speak UDP, as a network that loses, repeats, reorders and delays, and keeps what it did. */
export class UdpRelay implements AsyncDisposable {
  /** All that did not simply pass, in order. */
  readonly events: RelayEvent[] = []
  readonly #to: UdpAddress
  readonly #plan: RelayPlan
  readonly #lines = new Map<string, Promise<Line>>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #options: RelayOptions
  #front: UdpPort | undefined

  private constructor(to: UdpAddress, plan: RelayPlan, options: RelayOptions) {
    this.#to = to
    this.#plan = plan
    this.#options = options
  }

  /** Opens a front that leads to `to` and back. @throws the system's error, for example EADDRINUSE. */
  static async open(to: UdpAddress, plan: RelayPlan, options: RelayOptions = {}): Promise<UdpRelay> {
    const relay = new UdpRelay(to, plan, options)
    const listener: UdpListener = {
      received: (bytes, from) => void relay.#lineOf(from)?.then((line) => relay.#pass(line, 'there', bytes, from)),
    }
    const { front = { host: '127.0.0.1', port: 0 } } = options
    relay.#front =
      'host' in front ? await UdpPort.bind(front.host, front.port, listener) : UdpPort.over(front, listener)
    return relay
  }

  get port(): number {
    return this.#front?.port ?? 0
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#front?.close()
    for (const line of this.#lines.values()) await (await line).back.close()
  }

  /** Who speaks through the relay has a port of its own behind it. */
  #lineOf(from: UdpAddress): Promise<Line> | undefined {
    const key = `${from.host} ${from.port}`
    const known = this.#lines.get(key)
    if (known || this.#lines.size >= mostLines) return known
    const made = this.#openLine(from, this.#lines.size)
    this.#lines.set(key, made)
    return made
  }

  async #openLine(from: UdpAddress, number: number): Promise<Line> {
    let line: Line | undefined
    let answers = this.#to
    const back = await UdpPort.bind('127.0.0.1', 0, {
      received: (bytes, sender) => {
        answers = sender
        if (line) this.#pass(line, 'back', bytes, sender)
      },
    })
    line = {
      number,
      back,
      counts: { there: 0, back: 0 },
      held: { there: [], back: [] },
      send: {
        there: (bytes) => this.#send(back, bytes, answers),
        back: (bytes) => this.#send(this.#front, bytes, from),
      },
    }
    return line
  }

  #pass(line: Line, direction: RelayDirection, bytes: Buffer, from: UdpAddress): void {
    const index = line.counts[direction]++
    const act = this.#plan({ direction, index, bytes })
    const atMs = performance.now()
    const { number, back } = line
    if (this.#options.came)
      this.#options.came({ line: number, direction, index, act, bytes, atMs, from, linePort: back.port })
    else if (act !== 'deliver') this.events.push({ direction, index, act, bytes, atMs })
    const send = line.send[direction]
    if (typeof act === 'object') {
      const sent = this.#options.held?.() ?? (() => undefined)
      const release = () => {
        send(bytes)
        sent()
      }
      if ('delayMs' in act) this.#later(act.delayMs, release)
      else this.#hold(line, direction, release, act.holdBack)
      return
    }
    if (act !== 'drop') send(bytes)
    if (act === 'repeat') send(bytes)
    if (act !== 'drop') this.#release(line, direction)
  }

  #send(port: UdpPort | undefined, bytes: Buffer, to: UdpAddress): void {
    port?.send(bytes, to)
    this.#options.left?.()
  }

  #hold(line: Line, direction: RelayDirection, release: () => void, later: number): void {
    const held = { release, left: later, isSent: false }
    line.held[direction].push(held)
    this.#later(mostHeldMs, () => {
      if (!held.isSent) release()
      held.isSent = true
    })
  }

  #release(line: Line, direction: RelayDirection): void {
    for (const held of line.held[direction]) {
      if (held.isSent || --held.left > 0) continue
      held.isSent = true
      held.release()
    }
    line.held[direction] = line.held[direction].filter(({ isSent }) => !isSent)
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }
}

interface Line {
  readonly number: number
  readonly back: UdpPort
  readonly counts: Record<RelayDirection, number>
  readonly held: Record<RelayDirection, { readonly release: () => void; left: number; isSent: boolean }[]>
  readonly send: Readonly<Record<RelayDirection, (bytes: Buffer) => void>>
}
