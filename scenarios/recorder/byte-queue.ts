const lineFeed = 0x0a

/** Bytes that came and were not yet taken; it costs the same in however many pieces they came. */
export class ByteQueue {
  #pieces: Buffer[] = []
  #size = 0
  #taken = 0
  readonly #lineEnds: number[] = []

  get size(): number {
    return this.#size
  }

  /** How many bytes the first whole line has, its end included; undefined while there is none. */
  get lineSize(): number | undefined {
    const [end] = this.#lineEnds
    return end === undefined ? undefined : end - this.#taken
  }

  push(bytes: Buffer): void {
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1))
      this.#lineEnds.push(this.#taken + this.#size + at + 1)
    this.#pieces.push(bytes)
    this.#size += bytes.length
  }

  /** The first `count` bytes, which stay. */
  peek(count: number): Buffer {
    const [first] = this.#pieces
    return first && first.length >= count ? first.subarray(0, count) : this.#joined().subarray(0, count)
  }

  take(count: number): Buffer {
    const all = this.#joined()
    const rest = all.subarray(count)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#size = rest.length
    this.#taken += count
    while ((this.#lineEnds[0] ?? Number.POSITIVE_INFINITY) <= this.#taken) this.#lineEnds.shift()
    return all.subarray(0, count)
  }

  #joined(): Buffer {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)]
    return this.#pieces[0] as Buffer
  }
}
