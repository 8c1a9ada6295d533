import type { Position } from '../../../../reference/exercises/canvas/board.ts'

/** Where in the text of a board the cell at row `y`, column `x` stands: byte offsets, end exclusive. */
export function locateCell(
  body: Buffer,
  { x, y }: Position,
): { readonly start: number; readonly end: number } | undefined {
  const text = body.toString('latin1')
  const row = new RegExp(`"${y}"\\s*:\\s*\\{([^}]*)\\}`).exec(text)
  if (!row) return undefined
  const cell = new RegExp(`"${x}"\\s*:\\s*"[^"]*"`).exec(row[1] ?? '')
  if (!cell) return undefined
  const start = row.index + row[0].indexOf('{') + 1 + cell.index
  return { start, end: start + cell[0].length }
}
