import { expect, it } from 'vitest'
import { contentDifference } from './content-difference.ts'

const wanted = Buffer.from('0123456789')

it('finds no difference between equal contents', () => {
  expect(contentDifference(Buffer.from(wanted), wanted)).toBeUndefined()
  expect(contentDifference(Buffer.alloc(0), Buffer.alloc(0))).toBeUndefined()
})

it.each([
  ['0123x56789', 4, 'byte 5 is 0x78, not 0x34; 10 of 10 bytes came'],
  ['01234', 5, '5 of 10 bytes; as far as they go they are right'],
  ['0123456789ab', 10, '12 bytes instead of 10; the first 10 are right'],
  ['', 0, '0 of 10 bytes; as far as they go they are right'],
])('tells %j apart at byte %i', (actual, offset, text) => {
  const difference = contentDifference(Buffer.from(actual), wanted)
  expect(difference).toMatchObject({ offset, text: { en: text } })
  expect(difference?.text.es).not.toBe(text)
})

it('marks the first wrong byte in a window on a long content', () => {
  const long = Buffer.alloc(100_000, 'a')
  const wrong = Buffer.from(long)
  wrong[70_000] = 0
  const picture = contentDifference(wrong, long)?.picture
  expect((picture?.offset ?? 0) + (picture?.mark?.start ?? 0)).toBe(70_000)
  expect(picture?.totalBytes).toBe(100_000)
})
