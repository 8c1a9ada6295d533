import { expect, it } from 'vitest'
import { matchesOnly } from './choose-cases.ts'

it.each([
  ['canvas/cut/body-at-any-byte', 'canvas/cut/body-at-any-byte', true],
  ['canvas/cut/body-at-any-byte', 'canvas/cut/*', true],
  ['canvas/cut/body-at-any-byte', 'canvas/cut', true],
  ['canvas/cut/body-at-any-byte', 'canvas', true],
  ['canvas/cut/body-at-any-byte', '*cut*', true],
  ['canvas/cut/body-at-any-byte', '*', true],
  ['canvas/cut/body-at-any-byte', '*/body-*', true],
  ['canvas/cut/body-at-any-byte', 'canvas/c', false],
  ['canvas/cut/body-at-any-byte', 'cut', false],
  ['canvas/cut/body-at-any-byte', '*cut', false],
  ['canvas/cut/body-at-any-byte', 'canvas/cut/body', false],
  ['canvas/cut/body-at-any-byte', 'canvas.cut*', false],
  ['canvas/cut/body-at-any-byte', '[a-z]*', false],
  ['canvas/cut/body-at-any-byte', 'canvas/new, canvas/cut', true],
  ['canvas/cut/body-at-any-byte', 'canvas/new,canvas/paint', false],
  ['canvas/boundary/around-128', 'canvas/boundary/around-12', false],
  ['canvas/boundary/around-128', 'canvas/boundary/around-*', true],
])('%s against %s: %s', (id, only, expected) => {
  expect(matchesOnly(id, only)).toBe(expected)
})

it('takes signs that mean something elsewhere for themselves', () => {
  expect(matchesOnly('a/b+c(d)', 'a/b+c(d)')).toBe(true)
  expect(matchesOnly('a/bbc', 'a/b+c')).toBe(false)
  expect(() => matchesOnly('a', '((')).not.toThrow()
})
