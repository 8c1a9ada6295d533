import { expect, it } from 'vitest'
import { reverseText } from './reverse-text.ts'

it.each([
  ['Hello World!', '!dlroW olleH'],
  ['¡Hola, señor!', '!roñes ,aloH¡'],
  ['uno\ndos\n', '\nsod\nonu'],
  ['€ 🎬 ñ a', 'a ñ 🎬 €'],
  ['', ''],
])('turns %j round', (text, reversed) => {
  expect(reverseText(Buffer.from(text))?.toString()).toBe(reversed)
})

it('agrees with the characters of a string for every length of a character', () => {
  const codes = Array.from({ length: 3000 }, (_, i) => 0x20 + i * 370).filter((code) => code < 0x110000)
  const text = codes
    .map((code) => String.fromCodePoint(code))
    .join('')
    .toWellFormed()
  expect(reverseText(Buffer.from(text))?.toString() === Array.from(text).reverse().join('')).toBe(true)
})

it.each(['\xff', 'a\xc3', '\xed\xa0\x80', '\x80'])('takes no bytes that are no UTF-8: %j', (bytes) => {
  expect(reverseText(Buffer.from(bytes, 'latin1'))).toBeUndefined()
})
