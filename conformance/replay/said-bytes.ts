/** What we said on one session when it was recorded, against what we say on it now. */
export class SaidBytes {
  /** How many times something was said now. */
  count = 0
  readonly #transport: 'tcp' | 'udp'
  readonly #then: readonly { readonly index: number; readonly bytes: Buffer; readonly end: number }[]
  #said = 0

  /** `then` are the acts in which it was said, by their places in the record. */
  constructor(transport: 'tcp' | 'udp', then: readonly { readonly index: number; readonly bytes: Buffer }[]) {
    let end = 0
    this.#transport = transport
    this.#then = then.map((each) => {
      end += each.bytes.length
      return { ...each, end }
    })
  }

  /** Says more: which recorded acts are done by that, or at which byte it is another text. */
  say(bytes: Buffer): { readonly done: readonly number[]; readonly differsAt?: number; readonly isMore?: true } {
    const n = this.count++
    if (this.#transport === 'udp') {
      const then = this.#then[n]
      const isSame = then?.bytes.equals(bytes) ?? false
      return then && isSame ? { done: [then.index] } : { done: [], differsAt: this.#said }
    }
    const from = this.#said
    const upTo = from + bytes.length
    for (const then of this.#then) {
      const start = then.end - then.bytes.length
      if (then.end <= from || start >= upTo) continue
      const ours = bytes.subarray(Math.max(0, start - from), Math.min(bytes.length, then.end - from))
      const theirs = then.bytes.subarray(Math.max(0, from - start), Math.max(0, from - start) + ours.length)
      if (!ours.equals(theirs)) return { done: [], differsAt: Math.max(from, start) + firstDifference(ours, theirs) }
    }
    const total = this.#then.at(-1)?.end ?? 0
    if (upTo > total) return { done: [], differsAt: total, isMore: true }
    this.#said = upTo
    // an act without bytes is done with the one before it
    return { done: this.#then.flatMap(({ end, index }) => (end > from - 1 && end <= upTo ? [index] : [])) }
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return i
  return a.length
}
