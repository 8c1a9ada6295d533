import { decodeLength, type LengthField } from './length-prefix.ts'

/** How far the frame that is being read has got. */
export type FrameProgress =
  | { readonly at: 'header'; readonly have: number; readonly need: number }
  | { readonly at: 'body'; readonly have: number; readonly need: number; readonly header: Buffer }

/** A frame announced more than the receiver is willing to keep. */
export interface FrameTooLong {
  readonly announced: number
  readonly header: Buffer
  /** What had already come after the header. */
  readonly followed: Buffer
}

/**
 * Cuts a byte stream into length-prefixed frames, whatever pieces it arrives in.
 * Each body is copied once. Memory grows with what came, never with what was announced.
 */
export class LengthPrefixDecoder {
  readonly #field: LengthField
  readonly #maxBodyBytes: number
  #pieces: Buffer[] = []
  #have = 0
  #header: Buffer | undefined
  #need: number
  #tooLong: FrameTooLong | undefined

  constructor(field: LengthField, maxBodyBytes = 64 * 1024 * 1024) {
    this.#field = field
    this.#maxBodyBytes = maxBodyBytes
    this.#need = field.bytes
  }

  /** Set once a frame announced more than `maxBodyBytes`; nothing is decoded after it. */
  get tooLong(): FrameTooLong | undefined {
    return this.#tooLong
  }

  get progress(): FrameProgress {
    if (this.#header) return { at: 'body', have: this.#have, need: this.#need, header: this.#header }
    return { at: 'header', have: this.#have, need: this.#need }
  }

  /** The bytes of the unfinished frame that came so far, its header included. */
  get rest(): Buffer {
    return Buffer.concat(this.#header ? [this.#header, ...this.#pieces] : this.#pieces)
  }

  /** Takes the next piece of the stream and gives the bodies that it completes. The piece must not be changed afterwards. */
  push(piece: Buffer): Buffer[] {
    if (this.#tooLong) return []
    if (this.#have + piece.length < this.#need) {
      if (piece.length > 0) this.#keep(piece)
      return []
    }
    return this.#complete(piece)
  }

  #complete(piece: Buffer): Buffer[] {
    const bodies: Buffer[] = []
    let from = 0
    while (!this.#tooLong && this.#have + (piece.length - from) >= this.#need) {
      const upTo = from + this.#need - this.#have
      const part = this.#join(piece.subarray(from, upTo))
      from = upTo
      if (this.#header) {
        bodies.push(part)
        this.#expectHeader()
      } else this.#expectBody(part, piece.subarray(from))
    }
    if (from < piece.length && !this.#tooLong) this.#keep(piece.subarray(from))
    return bodies
  }

  #keep(piece: Buffer): void {
    this.#pieces.push(piece)
    this.#have += piece.length
  }

  #join(last: Buffer): Buffer {
    if (this.#pieces.length === 0) return last
    this.#pieces.push(last)
    const whole = Buffer.concat(this.#pieces, this.#need)
    this.#pieces = []
    this.#have = 0
    return whole
  }

  #expectHeader(): void {
    this.#header = undefined
    this.#need = this.#field.bytes
  }

  #expectBody(header: Buffer, followed: Buffer): void {
    const announced = decodeLength(header, this.#field)
    if (announced > this.#maxBodyBytes) {
      this.#tooLong = { announced, header, followed }
      return
    }
    this.#header = header
    this.#need = announced
  }
}
