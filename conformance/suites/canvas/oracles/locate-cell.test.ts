import { expect, it } from 'vitest'
import { locateCell } from './locate-cell.ts'
import { whiteBoard } from './white-board.ts'
import { withCells } from './with-cells.ts'

const board = withCells(whiteBoard(), [
  { x: 12, y: 3, colour: 'red' },
  { x: 3, y: 12, colour: 'blue' },
  { x: 0, y: 0, colour: 'ñandú €' },
])

it.each([
  ['tight', JSON.stringify(board)],
  ['as Python writes it', JSON.stringify(board).replaceAll(':', ': ').replaceAll(',', ', ')],
  ['in lines', JSON.stringify(board, undefined, 2)],
  ['with tabs and spaces', JSON.stringify(board).replaceAll(':', ' :\t').replaceAll('{', '{ \n')],
])('finds a cell in a body %s', (_, text) => {
  const body = Buffer.from(text)
  for (const [position, colour] of [
    [{ x: 12, y: 3 }, 'red'],
    [{ x: 3, y: 12 }, 'blue'],
    [{ x: 49, y: 49 }, 'white'],
    [{ x: 1, y: 0 }, 'white'],
    [{ x: 0, y: 0 }, 'ñandú €'],
  ] as const) {
    const place = locateCell(body, position)
    const found = body.toString('utf8', place?.start, place?.end)
    expect(found.replace(/\s/g, '')).toBe(`"${position.x}":"${colour.replace(/\s/g, '')}"`)
  }
})

it('finds each of the 2,500 cells at a place of its own', () => {
  const body = Buffer.from(JSON.stringify(whiteBoard()))
  const starts = new Set<number>()
  for (let y = 0; y < 50; y++) for (let x = 0; x < 50; x++) starts.add(locateCell(body, { x, y })?.start ?? -1)
  expect(starts.size).toBe(2500)
  expect(starts.has(-1)).toBe(false)
})

it.each(['', '{}', '{"3": []}', '{"3": {"1": "red"}}', '{"13": {"12": "red"}}'])('finds nothing in %s', (text) => {
  expect(locateCell(Buffer.from(text), { x: 12, y: 3 })).toBeUndefined()
})
