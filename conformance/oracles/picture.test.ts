import { expect, it } from 'vitest'
import { frameFields, pictureOf } from './picture.ts'

const caption = { es: 'prueba', en: 'test' }
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251))
const shown = (picture: { readonly bytes: string }) => Buffer.from(picture.bytes, 'base64')

it('shows a short message whole, with its fields', () => {
  const picture = pictureOf(bytes.subarray(0, 20), caption, frameFields(20, 5))
  expect(shown(picture)).toEqual(bytes.subarray(0, 20))
  expect(picture).toMatchObject({ offset: 0, totalBytes: 20, caption })
  expect(picture.fields.map(({ start, end }) => [start, end])).toEqual([
    [0, 5],
    [5, 20],
  ])
  expect(picture.fields.map(({ name }) => name.es)).toEqual(['largo', 'cuerpo'])
  expect(picture).not.toHaveProperty('mark')
})

it('shows the beginning of a long one when nothing is marked', () => {
  const picture = pictureOf(bytes, caption, frameFields(bytes.length, 5))
  expect(shown(picture)).toEqual(bytes.subarray(0, 256))
  expect(picture).toMatchObject({ offset: 0, totalBytes: 1000 })
  expect(picture.fields[1]).toMatchObject({ start: 5, end: 256 })
})

it.each([
  ['at the beginning', 0, 0],
  ['in the first half window', 128, 0],
  ['behind it', 129, 1],
  ['in the middle', 500, 372],
  ['at the end', 999, 744],
])('shows a window around a mark %s', (_, start, offset) => {
  const mark = { start, end: start + 1, text: caption }
  const picture = pictureOf(bytes, caption, frameFields(bytes.length, 5), mark)
  expect(picture.offset).toBe(offset)
  expect(shown(picture)).toEqual(bytes.subarray(offset, offset + 256))
  const marked = picture.mark
  expect(shown(picture).subarray(marked?.start, marked?.end)).toEqual(bytes.subarray(start, start + 1))
  for (const field of picture.fields) {
    expect(field.start).toBeGreaterThanOrEqual(0)
    expect(field.end).toBeLessThanOrEqual(256)
  }
  // far from the beginning the length field lies outside of the window and is left out
  expect(picture.fields.map(({ name }) => name.es)).toEqual(offset < 5 ? ['largo', 'cuerpo'] : ['cuerpo'])
})

it('cuts a mark that is longer than the window', () => {
  const picture = pictureOf(bytes, caption, [], { start: 400, end: 990, text: caption })
  expect(picture.mark).toMatchObject({ start: 128, end: 256 })
})

it('marks the end of what came, where bytes are missing', () => {
  const picture = pictureOf(bytes.subarray(0, 3), caption, frameFields(3, 5), { start: 2, end: 3, text: caption })
  expect(picture.fields).toHaveLength(1)
  expect(picture.fields[0]).toMatchObject({ start: 0, end: 3 })
})

it('can show nothing', () => {
  expect(pictureOf(Buffer.alloc(0), caption, frameFields(0, 5))).toMatchObject({ bytes: '', totalBytes: 0, fields: [] })
})
