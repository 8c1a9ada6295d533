import type { Acknowledged, WireName } from './protocol.ts'
import { canonical, maxLineBytes, unframed } from './protocol.ts'

/**
 * Cuts what the server answers into replies. A canonical reply is a line. An unframed one has no end: the texts of
 * the assignment are known by heart, and any other is over when the server pauses.
 */
export class ReplyReader {
  readonly #wire: WireName
  #came: Buffer = Buffer.alloc(0)

  constructor(wire: WireName) {
    this.#wire = wire
  }

  push(piece: Buffer): void {
    this.#came = Buffer.concat([this.#came, piece])
  }

  /** Whether more came than any reply may hold. */
  get isTooLong(): boolean {
    return this.#came.length > maxLineBytes && (this.#wire === 'unframed' || !this.#came.includes('\n'))
  }

  /** Takes the reply to `of`, or nothing while it is not whole; `paused` says that nothing more came for a moment. */
  take(of: Acknowledged, paused: boolean): string | undefined {
    const bytes = this.#wire === 'canonical' ? this.#line() : this.#text(of, paused)
    if (bytes === undefined) return undefined
    this.#came = this.#came.subarray(bytes.length)
    return bytes.toString('utf8').replace(/\r?\n$/, '')
  }

  #line(): Buffer | undefined {
    const end = this.#came.indexOf(canonical.ack('ip').subarray(-1))
    return end < 0 ? undefined : this.#came.subarray(0, end + 1)
  }

  #text(of: Acknowledged, paused: boolean): Buffer | undefined {
    const known = unframed.ack(of)
    if (this.#came.equals(known)) return this.#came
    return paused && this.#came.length > 0 ? this.#came : undefined
  }
}
