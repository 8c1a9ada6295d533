import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeAddress, isSafeName, isSendableName, maxLineBytes, partSizes } from './protocol.ts'

describe('partSizes', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 0, 0, 1]],
    [3, [0, 0, 0, 3]],
    [4, [1, 1, 1, 1]],
    [9, [2, 2, 2, 3]],
    [49202, [12300, 12300, 12300, 12302]],
  ])('cuts %d bytes', (size, sizes) => {
    expect(partSizes(size)).toEqual(sizes)
  })

  it('loses nothing and never leaves more than three bytes over', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (size) => {
        const [first, second, third, rest] = partSizes(size)
        expect(first + second + third + rest).toBe(size)
        expect(rest - first).toBeLessThan(4)
        expect([second, third]).toEqual([first, first])
      }),
    )
  })
})

it.each(['', '.', '..', '../a.jpg', 'a/b.jpg', '/etc/x.jpg', 'a\\b.jpg', 'a\0.jpg'])('refuses the name %j', (name) => {
  expect(isSafeName(name)).toBe(false)
  expect(isSafeAddress(name)).toBe(false)
})

it('allows names with spaces, dots and accents', () => {
  for (const name of ['foto de año nuevo.JPG', 'a..b.jpg', '...', '.oculta.png']) expect(isSafeName(name)).toBe(true)
  expect(isSafeAddress('127.0.0.1')).toBe(true)
  expect(isSafeAddress('1..2')).toBe(false)
})

it('sends only names that fit in one line', () => {
  expect(isSendableName('á b.jpg')).toBe(true)
  expect(isSendableName('a\nb.jpg')).toBe(false)
  expect(isSendableName('')).toBe(false)
  expect(isSendableName('é'.repeat(maxLineBytes / 2))).toBe(false)
})
