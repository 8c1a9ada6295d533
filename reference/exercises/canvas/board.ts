import { type Colour, isColour } from './colour.ts'

/** Rows and columns of the shared canvas (assignment 001). */
export const boardSize = 50

/** A cell by its column (`x`) and its row (`y`), both counted from 0. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** The board as it travels: outer key = row (y), inner key = column (x), value = the colour's name. */
export type WireBoard = Record<string, Record<string, string>>

/** The picture that all clients share: 50 rows of 50 colours, white at first. */
export class Board {
  readonly #rows: Colour[][] = Array.from({ length: boardSize }, () => Array<Colour>(boardSize).fill('white'))

  /** Paints one cell; what lies outside the board or is no known colour changes nothing and gives false. */
  paint(at: Position, colour: string): boolean {
    const row = this.#rows[at.y]
    if (!row || !Number.isInteger(at.x) || at.x < 0 || at.x >= boardSize || !isColour(colour)) return false
    row[at.x] = colour
    return true
  }

  at(position: Position): Colour | undefined {
    return this.#rows[position.y]?.[position.x]
  }

  toWire(): WireBoard {
    return Object.fromEntries(
      this.#rows.map((row, y) => [String(y), Object.fromEntries(row.map((colour, x) => [String(x), colour]))]),
    )
  }
}
