import { maxLineBytes, unframed } from './protocol.ts'
import { decodeText, type TransferDecoder, type TransferEvent, type TransferProblem } from './transfer-event.ts'

/**
 * Reads the wire of the assignment's own program: address, name and four blocks, each of which ends when the sender
 * pauses to wait for its acknowledgement. A pause of the network looks the same, and an empty block looks like nothing.
 */
export class UnframedDecoder implements TransferDecoder {
  readonly wire = unframed
  #state: 'ip' | 'file' | 'part' | 'broken' = 'ip'
  #text: Buffer = Buffer.alloc(0)
  #part = 0
  #partHasBytes = false

  get needsPause(): boolean {
    return this.#text.length > 0 || this.#partHasBytes
  }

  get isBetweenFiles(): boolean {
    return this.#state === 'ip' && this.#text.length === 0
  }

  *push(piece: Buffer): Generator<TransferEvent> {
    if (this.#state === 'broken' || piece.length === 0) return
    if (this.#state === 'part') {
      this.#partHasBytes = true
      yield { kind: 'bytes', part: this.#part, bytes: piece }
    } else if (this.#text.length + piece.length > maxLineBytes) yield this.#break('too-long')
    else this.#text = Buffer.concat([this.#text, piece])
  }

  *pause(): Generator<TransferEvent> {
    if (!this.needsPause) return
    if (this.#state === 'part') {
      const part = this.#part
      this.#part++
      this.#partHasBytes = false
      if (part === 3) this.#state = 'ip'
      yield { kind: 'part-end', part }
      return
    }
    const text = decodeText(this.#text)
    this.#text = Buffer.alloc(0)
    if (text === undefined) yield this.#break('no-utf8')
    else if (this.#state === 'ip') {
      this.#state = 'file'
      yield { kind: 'ip', address: text }
    } else {
      this.#state = 'part'
      this.#part = 0
      yield { kind: 'file', name: text, size: undefined }
    }
  }

  startOver(): void {
    this.#state = 'ip'
  }

  #break(problem: TransferProblem): TransferEvent {
    this.#state = 'broken'
    this.#text = Buffer.alloc(0)
    return { kind: 'malformed', problem }
  }
}
