import { boardSize, type WireBoard } from '../../../reference/exercises/canvas/board.ts'
import type { Paint } from './client-request.ts'

/** One cell that is not as the model says. */
export interface CellDifference {
  readonly x: number
  readonly y: number
  readonly expected: string
  readonly actual: string
}

/** What the board must be: the picture found at the beginning, and the last colour of every painted cell. */
export class BoardModel {
  readonly #before: WireBoard
  readonly #painted = new Map<number, string>()

  constructor(before: WireBoard) {
    this.#before = before
  }

  paint({ x, y, colour }: Paint): void {
    this.#painted.set(y * boardSize + x, colour)
  }

  at(x: number, y: number): string {
    return this.#painted.get(y * boardSize + x) ?? (this.#before[y]?.[x] as string)
  }

  /** The first cell, row by row, in which `board` differs. */
  difference(board: WireBoard): CellDifference | undefined {
    for (let y = 0; y < boardSize; y++)
      for (let x = 0; x < boardSize; x++) {
        const actual = board[y]?.[x] as string
        if (actual !== this.at(x, y)) return { x, y, expected: this.at(x, y), actual }
      }
    return undefined
  }
}
