import { type UdpAddress, UdpPort } from './udp-port.ts'

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
  #front: UdpPort | undefined

  private constructor(to: UdpAddress, plan: RelayPlan) {
    this.#to = to
    this.#plan = plan
  }

  /** Opens a port of the system's choice that leads to `to` and back. */
  static async open(to: UdpAddress, plan: RelayPlan): Promise<UdpRelay> {
    const relay = new UdpRelay(to, plan)
    relay.#front = await UdpPort.bind('127.0.0.1', 0, {
      received: (bytes, from) => void relay.#lineOf(from).then((line) => relay.#pass(line, 'there', bytes)),
    })
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
  #lineOf(from: UdpAddress): Promise<Line> {
    const key = `${from.host} ${from.port}`
    const known = this.#lines.get(key)
    if (known) return known
    const made = this.#openLine(from)
    this.#lines.set(key, made)
    return made
  }

  async #openLine(from: UdpAddress): Promise<Line> {
    let line: Line | undefined
    let answers = this.#to
    const back = await UdpPort.bind('127.0.0.1', 0, {
      received: (bytes, sender) => {
        answers = sender
        if (line) this.#pass(line, 'back', bytes)
      },
    })
    line = {
      back,
      counts: { there: 0, back: 0 },
      held: { there: [], back: [] },
      send: { there: (bytes) => back.send(bytes, answers), back: (bytes) => this.#front?.send(bytes, from) },
    }
    return line
  }

  #pass(line: Line, direction: RelayDirection, bytes: Buffer): void {
    const index = line.counts[direction]++
    const act = this.#plan({ direction, index, bytes })
    if (act !== 'deliver') this.events.push({ direction, index, act, bytes, atMs: performance.now() })
    const send = line.send[direction]
    if (typeof act === 'object') {
      if ('delayMs' in act) this.#later(act.delayMs, () => send(bytes))
      else this.#hold(line, direction, bytes, act.holdBack)
      return
    }
    if (act !== 'drop') send(bytes)
    if (act === 'repeat') send(bytes)
    if (act !== 'drop') this.#release(line, direction)
  }

  #hold(line: Line, direction: RelayDirection, bytes: Buffer, later: number): void {
    const held = { bytes, left: later, isSent: false }
    line.held[direction].push(held)
    this.#later(mostHeldMs, () => {
      if (!held.isSent) line.send[direction](bytes)
      held.isSent = true
    })
  }

  #release(line: Line, direction: RelayDirection): void {
    for (const held of line.held[direction]) {
      if (held.isSent || --held.left > 0) continue
      held.isSent = true
      line.send[direction](held.bytes)
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
  readonly back: UdpPort
  readonly counts: Record<RelayDirection, number>
  readonly held: Record<RelayDirection, { readonly bytes: Buffer; left: number; isSent: boolean }[]>
  readonly send: Readonly<Record<RelayDirection, (bytes: Buffer) => void>>
}
