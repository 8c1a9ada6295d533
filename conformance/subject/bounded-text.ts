import { StringDecoder } from 'node:string_decoder'

/** Text that arrives as UTF-8 bytes without end, of which only the beginning and the end are kept. */
export class BoundedText {
  readonly #half: number
  readonly #head: Buffer[] = []
  #headBytes = 0
  /** A ring of `#half` bytes. */
  #tail: Buffer | undefined
  #tailBytes = 0

  constructor(maxBytes: number) {
    this.#half = Math.ceil(maxBytes / 2)
  }

  append(bytes: Buffer): void {
    const first = bytes.subarray(0, this.#half - this.#headBytes)
    if (first.length > 0) this.#head.push(Buffer.from(first))
    this.#headBytes += first.length
    if (bytes.length > first.length) this.#appendToTail(bytes.subarray(first.length))
  }

  /** What was kept; where bytes were left out, a line says how many. */
  text(): string {
    const leftOut = this.#tailBytes - this.#half
    const head = Buffer.concat(this.#head)
    if (leftOut <= 0) return decode(Buffer.concat([head, this.#newest()]))
    return `${decode(head)}\n[… ${leftOut} bytes …]\n${decode(withoutCutCharacter(this.#newest()))}`
  }

  #appendToTail(bytes: Buffer): void {
    this.#tail ??= Buffer.alloc(this.#half)
    const kept = bytes.subarray(Math.max(0, bytes.length - this.#half))
    const at = (this.#tailBytes + bytes.length - kept.length) % this.#half
    const untilEnd = kept.copy(this.#tail, at)
    kept.copy(this.#tail, 0, untilEnd)
    this.#tailBytes += bytes.length
  }

  #newest(): Buffer {
    if (this.#tail === undefined) return Buffer.alloc(0)
    if (this.#tailBytes <= this.#half) return this.#tail.subarray(0, this.#tailBytes)
    const next = this.#tailBytes % this.#half
    return Buffer.concat([this.#tail.subarray(next), this.#tail.subarray(0, next)])
  }
}

/** A character of which bytes are still missing at the end waits for them. */
function decode(bytes: Buffer): string {
  return new StringDecoder('utf8').write(bytes)
}

function withoutCutCharacter(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  return bytes.subarray(Math.max(0, start))
}
