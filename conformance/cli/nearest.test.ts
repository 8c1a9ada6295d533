import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['canvs', 'canvas'],
  ['CANVAS', 'canvas'],
  ['storag', 'storage'],
  ['canvas', 'canvas'],
  ['zzzzzz', 'none'],
])('the word nearest to %s is %s', (given, expected) => {
  expect(nearest(given, ['storage', 'canvas'])).toBe(expected)
})

test('of no words none is near', () => {
  expect(nearest('canvas', [])).toBe('none')
})

test('a long word may differ in a third of its letters', () => {
  expect(nearest('--timeout', ['--timeout-scale', '--target'])).toBe('none')
  expect(nearest('--timout-scael', ['--timeout-scale', '--target'])).toBe('--timeout-scale')
})
