import type { Position, WireBoard } from '../../../../reference/exercises/canvas/board.ts'

/** A cell and the colour that it should have. */
export interface Cell extends Position {
  readonly colour: string
}

/** A copy of `board` in which `cells` have their colours. */
export function withCells(board: WireBoard, cells: readonly Cell[]): WireBoard {
  const copy: WireBoard = { ...board }
  for (const { x, y, colour } of cells) copy[y] = { ...copy[y], [x]: colour }
  return copy
}

/** Whether `board` shows all of `cells`. */
export function showsCells(board: WireBoard, cells: readonly Cell[]): boolean {
  return cells.every(({ x, y, colour }) => board[y]?.[x] === colour)
}
