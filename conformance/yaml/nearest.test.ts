import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['canvs', 'canvas'],
  ['CANVAS', 'canvas'],
  ['storag', 'storage'],
  ['canvas', 'canvas'],
  ['strgoae', 'storage'],
  ['zzzzzz', undefined],
])('the word nearest to %s is %s', (given, expected) => {
  expect(nearest(given, ['storage', 'canvas'])).toBe(expected)
})

test('of no words none is near', () => {
  expect(nearest('canvas', [])).toBeUndefined()
})

test('a word may differ in up to three letters, and a short one in fewer', () => {
  expect(nearest('--timeout', ['--timeout-scale', '--target'])).toBeUndefined()
  expect(nearest('--timout-scael', ['--timeout-scale', '--target'])).toBe('--timeout-scale')
})

test('two letters that changed places are one mistake, also in a short word', () => {
  expect(nearest('rnu', ['run', 'check'])).toBe('run')
  expect(nearest('eva', ['ana'])).toBeUndefined()
})
