import { expect, test } from 'vitest'
import { fileLines, neverLoaded, sumLines } from './file-lines.ts'

const path = 'reference/exercises/canvas/server.ts'

test('tells each stretch of lines that nobody executed, in their order', () => {
  const counts = [1, 0, 0, 4, 0, 2]
  const statementMap = Object.fromEntries(counts.map((_, i) => [`${i}`, { start: { line: i + 1 } }]))
  const s = Object.fromEntries(counts.map((count, i) => [`${i}`, count]))
  expect(fileLines(path, { s, statementMap })).toEqual({
    path,
    room: 'reference/exercises/canvas',
    lines: 6,
    covered: 3,
    uncovered: [
      [2, 3],
      [5, 5],
    ],
    page: `lines/${path}.html`,
  })
})

test('sums rooms and all, what was never loaded included', () => {
  const loaded = { path, room: 'reference/exercises/canvas', lines: 6, covered: 3, uncovered: [] }
  const sums = sumLines([loaded, neverLoaded('conformance/runner/reach.ts', 9)])
  expect(sums).toMatchObject({ lines: 15, covered: 3 })
  expect(sums.rooms).toEqual([
    { room: 'conformance/runner', files: 1, lines: 9, covered: 0 },
    { room: 'reference/exercises/canvas', files: 1, lines: 6, covered: 3 },
  ])
  expect(sums.files[1]).toMatchObject({ uncovered: [[1, 9]], covered: 0 })
})
