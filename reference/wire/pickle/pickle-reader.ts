import { isUtf8 } from 'node:buffer'
import { PickleFailure } from './pickle-problem.ts'

/** Reads the parts of a pickle in order. What a length announces is compared with what is there before anything is made. */
export class PickleReader {
  readonly bytes: Buffer
  /** Where the next read starts. */
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  u1(): number {
    return this.bytes[this.skip(1)] as number
  }

  u2(): number {
    return this.bytes.readUInt16LE(this.skip(2))
  }

  u4(): number {
    return this.bytes.readUInt32LE(this.skip(4))
  }

  i4(): number {
    return this.bytes.readInt32LE(this.skip(4))
  }

  /** A number beyond the safe integers is no longer exact, but too large all the same. */
  u8(): number {
    return Number(this.bytes.readBigUInt64LE(this.skip(8)))
  }

  f8(): number {
    return this.bytes.readDoubleBE(this.skip(8))
  }

  /** The next bytes as a view, not a copy. */
  view(length: number): Buffer {
    const from = this.skip(length)
    return this.bytes.subarray(from, from + length)
  }

  text(length: number): string {
    const from = this.skip(length)
    const upTo = from + length
    if (length > 64 || !this.#isAscii(from, upTo)) requireUtf8(this.bytes.subarray(from, upTo))
    return this.bytes.toString('utf8', from, upTo)
  }

  /** The bytes up to the next line feed, one character each. */
  line(): string {
    const end = this.bytes.indexOf(10, this.at)
    if (end < 0) throw new PickleFailure('truncated', 'a line has no end')
    const from = this.at
    this.at = end + 1
    return this.bytes.toString('latin1', from, end)
  }

  #isAscii(from: number, upTo: number): boolean {
    for (let i = from; i < upTo; i++) if ((this.bytes[i] as number) > 127) return false
    return true
  }

  /** Goes past the next bytes and tells where they start. @throws PickleFailure when there are not as many. */
  skip(length: number): number {
    const left = this.bytes.length - this.at
    if (length > left) throw new PickleFailure('truncated', `${length} bytes are announced and ${left} are left`)
    const from = this.at
    this.at += length
    return from
  }
}

function requireUtf8(bytes: Buffer): void {
  if (isUtf8(bytes)) return
  const half = bytes.some((byte, i) => byte === 0xed && (bytes[i + 1] ?? 0) >= 0xa0)
  throw new PickleFailure('not-utf-8', half ? 'half of a surrogate pair has no UTF-8' : 'the text is not UTF-8')
}
