import { LinkReader } from './link-reader.ts'
import type { LinkEnding, TcpLink } from './tcp-link.ts'

/** What came instead of all that was asked for: the end of the connection, silence, or a line that is too long. */
export type Interruption = LinkEnding | { readonly kind: 'silence' } | { readonly kind: 'too-long' }

/** A line without its newline, as bytes and not yet as text, or what came instead. */
export type LineCame = { readonly kind: 'line'; readonly bytes: Buffer } | Interruption

const newline = 0x0a
const maxUnsentBytes = 256 * 1024

/** One connection as a conversation: lines and counted content are taken one after the other, and writing waits for a slow reader. */
export class LinkDialogue {
  readonly link: TcpLink
  readonly #reader: LinkReader
  #ahead: Buffer = Buffer.alloc(0)
  #wake: () => void = () => {}

  constructor(link: TcpLink) {
    this.link = link
    this.#reader = new LinkReader(link, () => this.#wake())
  }

  /** The next line of at most `maxBytes`, when it is whole within `withinMs` after its last piece. */
  async line(maxBytes: number, withinMs: number): Promise<LineCame> {
    for (;;) {
      const end = this.#ahead.indexOf(newline)
      if (end > maxBytes || (end < 0 && this.#ahead.length > maxBytes)) return { kind: 'too-long' }
      if (end >= 0) return { kind: 'line', bytes: this.#cut(end + 1).subarray(0, end) }
      const came = await this.#reader.next(withinMs)
      if (came.kind !== 'bytes') return came
      this.#ahead = this.#ahead.length === 0 ? came.bytes : Buffer.concat([this.#ahead, came.bytes])
    }
  }

  /** Hands on exactly `size` bytes as they come, each piece before the next is read; `whole`, or what interrupted them. */
  async content(
    size: number,
    withinMs: number,
    take: (piece: Buffer) => Promise<void> | void,
  ): Promise<{ readonly kind: 'whole' } | Exclude<Interruption, { kind: 'too-long' }>> {
    for (let left = size; left > 0; ) {
      if (this.#ahead.length === 0) {
        const came = await this.#reader.next(withinMs)
        if (came.kind !== 'bytes') return came
        this.#ahead = came.bytes
      }
      const piece = this.#cut(Math.min(left, this.#ahead.length))
      left -= piece.length
      await take(piece)
    }
    return { kind: 'whole' }
  }

  /** What came and was not taken yet, the next bytes, the end, or silence. */
  async some(
    withinMs: number,
  ): Promise<{ readonly kind: 'bytes'; readonly bytes: Buffer } | LinkEnding | { readonly kind: 'silence' }> {
    return this.#ahead.length > 0
      ? { kind: 'bytes', bytes: this.#cut(this.#ahead.length) }
      : this.#reader.next(withinMs)
  }

  /** Sends bytes and waits while much is unsent; false when the other side is gone. */
  async send(bytes: Buffer): Promise<boolean> {
    this.link.write(bytes)
    while (this.link.unsentBytes > maxUnsentBytes && !this.#reader.isBroken)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    return !this.#reader.isBroken
  }

  #cut(bytes: number): Buffer {
    const taken = this.#ahead.subarray(0, bytes)
    this.#ahead = this.#ahead.subarray(bytes)
    return taken
  }
}
