import type { Transport } from '../../conformance/model/transport.ts'
import type { RecordedEvent } from './recorded-event.ts'

/** What is kept of a conversation at most: a scenario is read by people. */
interface Bounds {
  readonly bytes: number
  readonly events: number
  readonly clients: number
}

const usualBounds: Bounds = { bytes: 32 * 1024 * 1024, events: 200_000, clients: 256 }

/** A conversation as it grows; its memory is bounded, whatever the programs say. */
export class Recording {
  readonly #bounds: Bounds
  readonly #events: RecordedEvent[] = []
  readonly #transports = new Map<number, Transport>()
  #bytes = 0
  #isFull = false
  #isOver = false

  constructor(bounds: Bounds = usualBounds) {
    this.#bounds = bounds
  }

  /** Something that came after it was full is missing at the end. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** What was seen over one transport, in order. */
  events(transport: Transport): readonly RecordedEvent[] {
    return this.#events.filter(({ client }) => this.#transports.get(client) === transport)
  }

  /** Keeps an event, unless the recording is over or full; gives whether it was kept. */
  add(event: RecordedEvent): boolean {
    if (this.#isOver) return false
    const size = event.kind === 'bytes' ? event.bytes.length : 0
    const { bytes, events, clients } = this.#bounds
    this.#isFull ||=
      this.#bytes + size > bytes ||
      this.#events.length >= events ||
      (event.kind === 'open' && this.#transports.size >= clients)
    if (this.#isFull) return false
    if (event.kind === 'open') this.#transports.set(event.client, event.transport)
    this.#bytes += size
    this.#events.push(event)
    return true
  }

  /** What comes from now on is our own doing, and no part of the conversation. */
  end(): void {
    this.#isOver = true
  }
}
