import { boardSize, type WireBoard } from '../../../../reference/exercises/canvas/board.ts'
import { colours } from '../../../../reference/exercises/canvas/colour.ts'
import { encodeMessage, lengthField } from '../../../../reference/exercises/canvas/protocol.ts'
import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import type { Random } from '../../../model/random.ts'
import { whiteBoard } from '../oracles/white-board.ts'
import { withCells } from '../oracles/with-cells.ts'

/** A white board with a few cells painted at random, different each time. */
export function someBoard(random: Random): WireBoard {
  const cells = Array.from({ length: 3 }, () => ({
    x: random.below(boardSize),
    y: random.below(boardSize),
    colour: random.pick(colours.filter((colour) => colour !== 'white')),
  }))
  return withCells(whiteBoard(), cells)
}

/** The frame of `board` with a body of exactly `bodyBytes` bytes: JSON allows white space before its last brace. */
export function paddedBoardFrame(board: WireBoard, bodyBytes: number): Buffer {
  const text = JSON.stringify(board)
  return encodeFrame(Buffer.from(`${text.slice(0, -1)}${' '.repeat(bodyBytes - text.length)}}`), lengthField)
}

/** How many bytes the body of `board` has when nothing is padded. */
export function boardBodyBytes(board: WireBoard): number {
  return encodeMessage(board).length - lengthField.bytes
}
