import { boardSize, type Position, type WireBoard } from '../../../../reference/exercises/canvas/board.ts'

/** One cell that is not as it should be. */
export interface CellDifference extends Position {
  readonly expected: string
  readonly actual: string
}

/** The cells in which two boards differ, row by row. */
export function boardDifferences(expected: WireBoard, actual: WireBoard): CellDifference[] {
  const differences: CellDifference[] = []
  for (let y = 0; y < boardSize; y++) {
    const wanted = expected[y]
    const got = actual[y]
    for (let x = 0; x < boardSize; x++)
      if (wanted?.[x] !== got?.[x]) differences.push({ x, y, expected: wanted?.[x] ?? '', actual: got?.[x] ?? '' })
  }
  return differences
}
