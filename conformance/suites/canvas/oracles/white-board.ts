import { Board, type WireBoard } from '../../../../reference/exercises/canvas/board.ts'

/** The board that nobody has painted on. */
export function whiteBoard(): WireBoard {
  return new Board().toWire()
}
