import type { Incoming } from './incoming.ts'

/** How many different bodies are remembered. */
const remembered = 4

/** Reads bodies; one that is byte for byte like a recent one is not parsed again, and gives the same value. */
export class IncomingMemo {
  readonly #read: (body: Buffer) => Incoming
  readonly #recent: { readonly body: Buffer; readonly incoming: Incoming }[] = []

  constructor(read: (body: Buffer) => Incoming) {
    this.#read = read
  }

  read(body: Buffer): Incoming {
    for (const known of this.#recent) if (known.body.equals(body)) return known.incoming
    const incoming = this.#read(body)
    this.#recent.unshift({ body, incoming })
    if (this.#recent.length > remembered) this.#recent.pop()
    return incoming
  }
}
