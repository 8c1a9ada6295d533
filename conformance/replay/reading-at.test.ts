import { expect, it } from 'vitest'
import { readingAt } from './reading-at.ts'

const all = [
  [100, 'wantedMs', 20],
  [300, 'wantedMs', 220],
  [150, 'isRunnable', true],
] satisfies Parameters<typeof readingAt>[0]

it.each([
  [50, 20],
  [100, 20],
  [200, 120],
  [300, 220],
  [400, 320],
])('gives the used time at %i ms', (atMs, expected) => {
  expect(readingAt(all, 'wantedMs', atMs)).toBe(expected)
})

it('gives the last answer to any other question', () => {
  expect(readingAt(all, 'isRunnable', 500)).toBe(true)
  expect(readingAt(all, 'residentBytes', 500)).toBeUndefined()
})
