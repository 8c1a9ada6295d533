import { boardSize, type WireBoard } from './board.ts'
import { letterOf } from './colour.ts'

/** The line that announces a picture. */
export const pictureHeading = 'tablero'

/** The board as 50 lines of 50 letters below a heading, for terminals without colours and for reading back. */
export function textPicture(board: WireBoard): string {
  const rows = Array.from({ length: boardSize }, (_, y) =>
    Array.from({ length: boardSize }, (__, x) => letterOf(board[y]?.[x] ?? '')).join(''),
  )
  return `${[pictureHeading, ...rows].join('\n')}\n`
}
