import { expect, it } from 'vitest'
import { boardDifferences } from './board-difference.ts'
import { whiteBoard } from './white-board.ts'
import { showsCells, withCells } from './with-cells.ts'

const red = { x: 12, y: 3, colour: 'red' }
const blue = { x: 0, y: 49, colour: 'blue' }

it('finds no difference between equal boards', () => {
  expect(boardDifferences(whiteBoard(), whiteBoard())).toEqual([])
  expect(boardDifferences(withCells(whiteBoard(), [red]), withCells(whiteBoard(), [red]))).toEqual([])
})

it('names the cells that differ by column and row, row by row', () => {
  const expected = withCells(whiteBoard(), [red, blue])
  const actual = withCells(whiteBoard(), [{ x: 3, y: 12, colour: 'red' }])
  expect(boardDifferences(expected, actual)).toEqual([
    { x: 12, y: 3, expected: 'red', actual: 'white' },
    { x: 3, y: 12, expected: 'white', actual: 'red' },
    { x: 0, y: 49, expected: 'blue', actual: 'white' },
  ])
})

it('counts the cells of a missing row', () => {
  const { '7': _, ...rest } = whiteBoard()
  expect(boardDifferences(whiteBoard(), rest)).toHaveLength(50)
})

it('changes nothing on the board that it copies', () => {
  const board = whiteBoard()
  const copy = withCells(board, [red])
  expect(board).toEqual(whiteBoard())
  expect(showsCells(copy, [red])).toBe(true)
  expect(showsCells(copy, [red, blue])).toBe(false)
  expect(showsCells(copy, [])).toBe(true)
})
