import { expect, it } from 'vitest'
import { randomFor } from '../../model/random.ts'
import { brief, freshText, longText } from './texts.ts'

const random = randomFor(1, 'texts')

it.each([127, 1024, 1400, 60_000])('makes a text of %i bytes', (bytes) => {
  expect(Buffer.byteLength(longText(random, bytes))).toBe(bytes)
})

it('says nothing twice', () => {
  expect(new Set(Array.from({ length: 200 }, () => freshText(random))).size).toBe(200)
})

it('shows a long or odd text in one short line', () => {
  expect(brief('a\nb\u202e')).toBe('a·b·')
  expect(brief('x'.repeat(100))).toHaveLength(61)
})
