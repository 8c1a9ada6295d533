import { expect, it } from 'vitest'
import { printableText } from './printable.ts'

it.each([
  [Buffer.from('{"0":'), '{"0":'],
  [Buffer.from(' ~'), ' ~'],
  [Buffer.from([0x1f, 0x41]), undefined],
  [Buffer.from([0x41, 0x7f]), undefined],
  [Buffer.from('año'), undefined],
  [Buffer.from([5, 0, 0, 0, 0]), undefined],
  [Buffer.from('hola\n'), undefined],
])('reads %o as %o', (bytes, text) => {
  expect(printableText(bytes)).toBe(text)
})
