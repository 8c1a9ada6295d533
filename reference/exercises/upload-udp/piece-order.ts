const maxAhead = 64

/** What became of a piece: new, seen before, too far ahead to be kept, or more than was announced. */
export type PieceFate =
  | { readonly kind: 'new'; readonly inOrder: readonly Buffer[] }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'too-far' }
  | { readonly kind: 'excess' }

/** Puts the pieces of one file into the order of their numbers, whatever order the network brings them in. */
export class PieceOrder {
  readonly #size: number
  readonly #ahead = new Map<number, Buffer>()
  #aheadBytes = 0
  #next = 0
  #bytes = 0

  /** @param size how many bytes all pieces hold together. */
  constructor(size: number) {
    this.#size = size
  }

  /** Whether every byte came; an empty file needs one piece as well. */
  get isWhole(): boolean {
    return this.#next > 0 && this.#bytes === this.#size
  }

  /** Takes piece number `seq`. */
  take(seq: number, piece: Buffer): PieceFate {
    if (this.knows(seq)) return { kind: 'repeat' }
    if (seq >= this.#next + maxAhead) return { kind: 'too-far' }
    if (this.#bytes + this.#aheadBytes + piece.length > this.#size) return { kind: 'excess' }
    if (seq !== this.#next) {
      this.#ahead.set(seq, piece)
      this.#aheadBytes += piece.length
      return { kind: 'new', inOrder: [] }
    }
    const inOrder: Buffer[] = []
    for (let now: Buffer | undefined = piece; now; now = this.#takeKept()) {
      inOrder.push(now)
      this.#bytes += now.length
      this.#next += 1
    }
    return { kind: 'new', inOrder }
  }

  /** Whether piece number `seq` came. */
  knows(seq: number): boolean {
    return seq < this.#next || this.#ahead.has(seq)
  }

  #takeKept(): Buffer | undefined {
    const kept = this.#ahead.get(this.#next)
    if (!kept) return undefined
    this.#ahead.delete(this.#next)
    this.#aheadBytes -= kept.length
    return kept
  }
}
