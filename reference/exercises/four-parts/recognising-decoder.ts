import { CanonicalDecoder } from './canonical-decoder.ts'
import type { TransferDecoder, TransferEvent } from './transfer-event.ts'
import { UnframedDecoder } from './unframed-decoder.ts'

const opening = Buffer.from('IP ')

/** Tells by the first bytes which wire a client speaks: canonical begins with `IP `, and anything else is unframed. */
export class RecognisingDecoder implements TransferDecoder {
  #chosen: TransferDecoder | undefined
  #head: Buffer = Buffer.alloc(0)

  get wire() {
    return (this.#chosen ?? new CanonicalDecoder()).wire
  }

  get needsPause(): boolean {
    return this.#chosen?.needsPause ?? false
  }

  get isBetweenFiles(): boolean {
    return this.#chosen?.isBetweenFiles ?? this.#head.length === 0
  }

  push(piece: Buffer): Iterable<TransferEvent> {
    if (this.#chosen) return this.#chosen.push(piece)
    this.#head = Buffer.concat([this.#head, piece])
    const compared = Math.min(this.#head.length, opening.length)
    const looksCanonical = this.#head.subarray(0, compared).equals(opening.subarray(0, compared))
    if (looksCanonical && compared < opening.length) return []
    this.#chosen = looksCanonical ? new CanonicalDecoder() : new UnframedDecoder()
    return this.#chosen.push(this.#head)
  }

  pause(): Iterable<TransferEvent> {
    return this.#chosen?.pause() ?? []
  }

  startOver(): void {
    this.#chosen?.startOver()
  }
}
