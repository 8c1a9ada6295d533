/** From this size on CPython ends a frame, and writes a text or bytes outside of any frame. */
const frameBytes = 64 * 1024
/** Below this a frame is not worth its own header. */
const leastFrameBytes = 4

/** Collects the bytes of a pickle, framed as CPython frames them; what is long is kept as it is and copied once, at the end. */
export class PickleWriter {
  readonly #framed: boolean
  readonly #pieces: Uint8Array[] = []
  #open = Buffer.allocUnsafe(256)
  #used = 0

  constructor(protocol: number) {
    this.#framed = protocol >= 4
    if (protocol >= 2) this.#pieces.push(Uint8Array.of(0x80, protocol))
  }

  /** Writes an opcode of one character. */
  op(opcode: string): void {
    this.byte(opcode.charCodeAt(0))
  }

  byte(value: number): void {
    this.#room(1)
    this.#open[this.#used++] = value
  }

  /** Writes an unsigned or two's complement integer, little-endian; more than 6 bytes hold at most a safe integer. */
  integer(value: number, bytes: 2 | 4 | 8): void {
    this.#room(bytes)
    if (bytes === 8) this.#open.writeBigUInt64LE(BigInt(value), this.#used)
    else if (bytes === 2) this.#open.writeUInt16LE(value, this.#used)
    else this.#open.writeInt32LE(value | 0, this.#used)
    this.#used += bytes
  }

  double(value: number): void {
    this.#room(8)
    this.#used = this.#open.writeDoubleBE(value, this.#used)
  }

  latin1(text: string): void {
    this.#room(text.length)
    this.#used += this.#open.write(text, this.#used, 'latin1')
  }

  bytes(data: Uint8Array): void {
    this.#room(data.length)
    this.#open.set(data, this.#used)
    this.#used += data.length
  }

  /** Writes an opcode with its length and the data that belong to it, outside of any frame if they are long. */
  counted(opcode: number, lengthBytes: 1 | 4 | 8, data: Uint8Array): void {
    const isLong = data.length >= frameBytes
    if (isLong) this.#close()
    this.byte(opcode)
    if (lengthBytes === 1) this.byte(data.length)
    else this.integer(data.length, lengthBytes)
    if (isLong) {
      this.#pieces.push(this.#open.subarray(0, this.#used), data)
      this.#fresh()
    } else this.bytes(data)
  }

  /** Ends the frame if it is full; to be called where an opcode ends. */
  boundary(): void {
    if (this.#framed && this.#used >= frameBytes) this.#close()
  }

  /** The whole pickle. */
  finish(): Buffer {
    this.op('.')
    this.#close()
    return Buffer.concat(this.#pieces)
  }

  #close(): void {
    if (this.#framed && this.#used >= leastFrameBytes) {
      const header = Buffer.allocUnsafe(9)
      header[0] = 0x95
      header.writeBigUInt64LE(BigInt(this.#used), 1)
      this.#pieces.push(header)
    }
    this.#pieces.push(this.#open.subarray(0, this.#used))
    this.#fresh()
  }

  #fresh(): void {
    this.#open = Buffer.allocUnsafe(256)
    this.#used = 0
  }

  #room(bytes: number): void {
    if (this.#used + bytes <= this.#open.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#open.length * 2, this.#used + bytes))
    this.#open.copy(larger, 0, 0, this.#used)
    this.#open = larger
  }
}
