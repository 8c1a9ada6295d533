import { Board, type Position } from './board.ts'
import { encodeMessage } from './protocol.ts'

/** The board that all clients share, with its frame written once for each change. */
export class SharedBoard {
  readonly #board = new Board()
  #frame: Buffer | undefined

  /** Paints one cell; what lies outside the board or is no known colour changes nothing and gives false. */
  paint(at: Position, colour: string): boolean {
    const before = this.#board.at(at)
    if (!this.#board.paint(at, colour)) return false
    if (before !== colour) this.#frame = undefined
    return true
  }

  /** The board as one whole frame, header and body together; it must not be changed. */
  get frame(): Buffer {
    this.#frame ??= encodeMessage(this.#board.toWire())
    return this.#frame
  }
}
