import { expect, it } from 'vitest'
import { isDeciding, type Level } from './level.ts'

it.each<[Level, Level, boolean]>([
  ['must', 'must', true],
  ['should', 'must', false],
  ['may', 'must', false],
  ['must', 'should', true],
  ['should', 'should', true],
  ['may', 'should', false],
  ['must', 'may', true],
  ['should', 'may', true],
  ['may', 'may', true],
])('%s where %s decides: %s', (level, deciding, expected) => {
  expect(isDeciding(level, deciding)).toBe(expected)
})
