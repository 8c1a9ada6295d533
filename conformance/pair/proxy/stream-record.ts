import type { Passage } from '../conversation.ts'
import type { Way } from '../delivery.ts'

/** How much is kept of a stream: as much of its end as of its beginning. */
export interface KeptShare {
  readonly bytes: number
  readonly passages: number
}

const mostPieces = 1024

interface Entry {
  readonly sequence: number
  readonly offset: number
  readonly atMs: number
  readonly pieces: Buffer[]
  totalBytes: number
}

/** A passage and its place among those of all streams. */
export interface NumberedPassage {
  readonly sequence: number
  readonly passage: Passage
}

/** One way of one connection: its first and its last passages whole, and one for all that lies between. */
export class StreamRecord {
  readonly #connection: number
  readonly #way: Way
  readonly #share: KeptShare
  readonly #first: Entry[] = []
  readonly #last: Entry[] = []
  #middle: Entry | undefined
  #firstBytes = 0
  #lastBytes = 0
  #totalBytes = 0

  constructor(connection: number, way: Way, share: KeptShare) {
    this.#connection = connection
    this.#way = way
    this.#share = share
  }

  /** The bytes are kept as they are and must not be changed afterwards. */
  add(bytes: Buffer, sequence: number, atMs: number): void {
    const entry: Entry = { sequence, offset: this.#totalBytes, atMs, pieces: [bytes], totalBytes: bytes.length }
    this.#totalBytes += bytes.length
    const isBeginning = this.#last.length === 0 && !this.#middle
    if (isBeginning && this.#first.length < this.#share.passages && this.#firstBytes < this.#share.bytes) {
      this.#first.push({ ...entry, pieces: [this.#beginning(bytes)] })
      return
    }
    this.#last.push(entry)
    this.#lastBytes += bytes.length
    this.#shorten()
  }

  passages(): NumberedPassage[] {
    return [...this.#first, ...(this.#middle ? [this.#middle] : []), ...this.#last].map(
      ({ sequence, offset, atMs, pieces, totalBytes }) => {
        const bytes = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
        return { sequence, passage: { way: this.#way, connection: this.#connection, offset, bytes, totalBytes, atMs } }
      },
    )
  }

  /** What is not needed for the last `share.bytes` goes into the passage in the middle. */
  #shorten(): void {
    for (;;) {
      const [oldest] = this.#last
      if (!oldest) return
      const isSpare = this.#lastBytes - oldest.totalBytes >= this.#share.bytes
      if (!isSpare && this.#last.length <= this.#share.passages) return
      this.#last.shift()
      this.#lastBytes -= oldest.totalBytes
      const room = this.#share.bytes - this.#firstBytes
      const pieces = room > 0 ? oldest.pieces.map((piece) => this.#beginning(piece)) : []
      if (this.#middle) {
        this.#middle.pieces.push(...pieces)
        this.#middle.totalBytes += oldest.totalBytes
        // single bytes cost a hundred times their size
        if (this.#middle.pieces.length > mostPieces)
          this.#middle.pieces.splice(0, mostPieces, Buffer.concat(this.#middle.pieces.slice(0, mostPieces)))
      } else this.#middle = { ...oldest, pieces }
    }
  }

  /** As much of the bytes as still belongs to the beginning of the stream; a copy where that is little of them. */
  #beginning(bytes: Buffer): Buffer {
    const room = Math.max(0, this.#share.bytes - this.#firstBytes)
    this.#firstBytes += Math.min(room, bytes.length)
    return bytes.length <= room ? bytes : Buffer.from(bytes.subarray(0, room))
  }
}
