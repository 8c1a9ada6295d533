import { type Step, takeTurn } from './conversation.ts'

/** How many conversations are kept, and for how long after their last datagram. */
export interface ConversationLimits {
  /** 10,000 when left out. */
  readonly maxKept?: number
  /** 10 minutes when left out. */
  readonly idleMs?: number
}

/** All conversations of a server, by the address of the client; the one that was quiet longest makes room for a new one. */
export class Conversations {
  readonly #kept = new Map<string, { readonly step: Step; readonly atMs: number }>()
  readonly #maxKept: number
  readonly #idleMs: number

  constructor({ maxKept = 10_000, idleMs = 600_000 }: ConversationLimits = {}) {
    this.#maxKept = maxKept
    this.#idleMs = idleMs
  }

  /** The answer to a datagram of `client` that came at `atMs`. */
  answer(client: string, datagram: Buffer, atMs: number): Buffer {
    const known = this.#kept.get(client)
    const turn = takeTurn(known && atMs - known.atMs <= this.#idleMs ? known.step : undefined, datagram)
    this.#kept.delete(client)
    if (turn.next) this.#kept.set(client, { step: turn.next, atMs })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#maxKept) break
      this.#kept.delete(oldest)
    }
    return turn.reply
  }
}
