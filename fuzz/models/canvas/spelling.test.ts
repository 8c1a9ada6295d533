import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nuevo, pintar } from '../../../reference/exercises/canvas/protocol.ts'
import { pythonSpelling, spell, spellings } from './spelling.ts'

test('every spelling means the same message', () => {
  const message = { ...pintar({ x: 12, y: 3 }, 'red') }
  fc.assert(
    fc.property(spellings, (spelling) => {
      const { nota, ...read } = JSON.parse(spell(message, spelling).toString()) as Record<string, string>
      expect(read).toEqual(message)
      expect(nota ?? '').toBe(spelling.note)
    }),
  )
})

test('spellings reach beyond a chunk, into characters of several bytes, and use escapes', () => {
  const texts = fc.sample(spellings, { numRuns: 300, seed: 1 }).map((spelling) => spell({ ...nuevo }, spelling))
  expect(texts.some(({ length }) => length > 260)).toBe(true)
  expect(texts.some((text) => text.some((byte) => byte > 0x7f))).toBe(true)
  expect(texts.some((text) => text.includes('\\u0063'))).toBe(true)
})

test('the plain spelling is the one of json.dumps', () => {
  expect(spell({ ...pintar({ x: 1, y: 2 }, 'red') }, pythonSpelling).toString()).toBe(
    '{"comando": "pintar", "x_pos": "1", "y_pos": "2", "nombre_color": "red"}',
  )
})
