import { expect, it } from 'vitest'
import { missingIn } from './list.ts'

it.each([
  ['a.mp4\nb.mp4', []],
  ['Videos: a.mp4, b.mp4', []],
  ['a.mp4;b.mp4\r\n', []],
  ['a.mp4', ['b.mp4']],
  ['a.mp4\nb.mp', ['b.mp4']],
  ['a.mp4\nb.mp4x', ['b.mp4']],
  ['', ['a.mp4', 'b.mp4']],
])('finds what %j lacks', (text, missing) => {
  expect(missingIn(text, ['a.mp4', 'b.mp4'])).toEqual(missing)
})

it('takes a letter with its accent apart for the same letter', () => {
  expect(missingIn('n\u0303andu\u0301.mp4', ['ñandú.mp4'])).toEqual([])
  expect(missingIn('nandu.mp4', ['ñandú.mp4'])).toEqual(['ñandú.mp4'])
})
