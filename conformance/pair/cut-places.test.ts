import { expect, it } from 'vitest'
import { randomFor } from '../model/random.ts'
import { cutPlaces, type ReadStream, regionOf } from './cut-places.ts'

const text = 'SUBIR x 300\n'
const stream: ReadStream = {
  connection: 0,
  way: 'to-server',
  totalBytes: text.length + 300,
  pieces: [{ offset: 0, bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(300, 'x')]) }],
  content: [{ start: text.length, end: text.length + 300 }],
}
const random = () => randomFor(1, 'places')

it('cuts the texts at every byte, the one before the content included', () => {
  const offsets = cutPlaces([stream], 'control', 100, random()).map(({ offset }) => offset)
  expect(offsets).toEqual(Array.from({ length: text.length }, (_, i) => i + 1))
})

it('cuts a content that is longer at its edges and by chance, each place once', () => {
  const offsets = cutPlaces([stream], 'content', 20, random()).map(({ offset }) => offset)
  expect(new Set(offsets).size).toBe(20)
  expect(offsets).toEqual(expect.arrayContaining([text.length + 1, text.length + 4, text.length + 299]))
  expect(offsets.every((offset) => regionOf(stream, offset) === 'content')).toBe(true)
})

it('chooses the same places with the same seed', () => {
  expect(cutPlaces([stream], 'content', 20, random())).toEqual(cutPlaces([stream], 'content', 20, random()))
})
