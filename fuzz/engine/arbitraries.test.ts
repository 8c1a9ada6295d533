import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesWithCuts } from './bytes-with-cuts.ts'
import { corrupt, corruptions } from './corruptions.ts'
import { cutOffsets, cutPlaces } from './cut-places.ts'
import { interleavings } from './interleavings.ts'
import { joins, segments } from './joins.ts'
import { announcedLength, lyingLengths } from './lying-lengths.ts'
import { seededRandom } from './seeded-random.ts'

describe('cut places', () => {
  const messages = fc.uint8Array({ minLength: 7, maxLength: 400 })

  test('name offsets in order, each once, only where a cut is allowed, and at least one', () => {
    fc.assert(
      fc.property(messages, cutPlaces(), fc.boolean(), (bytes, places, inHeader) => {
        const allowed = inHeader ? { from: 1, to: 4 } : { from: 5, to: bytes.length - 1 }
        const offsets = cutOffsets(places, { bytes, headerBytes: 5, chunkBytes: 128, ...allowed })
        expect(offsets.length).toBeGreaterThan(0)
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
        expect(offsets.every((at) => at >= allowed.from && at <= allowed.to)).toBe(true)
      }),
    )
  })

  test('meet the end of the header, the chunk boundaries and the insides of characters', () => {
    const bytes = Buffer.concat([Buffer.alloc(5), Buffer.from(`${'a'.repeat(300)}ñ`)])
    const message = { bytes, headerBytes: 5, chunkBytes: 128, from: 5, to: bytes.length - 1 }
    const met = new Set<number>()
    for (let index = 0; index < 400; index++)
      for (const at of cutOffsets(drawn(cutPlaces(), index), message)) met.add(at)
    for (const at of [5, 6, 132, 133, 134, 261, 306]) expect(met, `offset ${at}`).toContain(at)
  })
})

test('segments keep every message in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), joins(8), (messages, joined) => {
      const groups = segments(messages, joined)
      expect(groups.flat()).toEqual(messages)
      expect(groups.every(({ length }) => length > 0)).toBe(true)
    }),
  )
  expect(segments(['a', 'b', 'c'], [true, true, false])).toEqual([['a', 'b'], ['c']])
})

test('interleavings name only clients that exist', () => {
  fc.assert(
    fc.property(interleavings(fc.nat(), 3, 8), (turns) => {
      expect(turns.length).toBeGreaterThan(0)
      expect(turns.every(({ client }) => client >= 0 && client < 3)).toBe(true)
    }),
  )
})

test('a liar never announces the true length', () => {
  fc.assert(
    fc.property(lyingLengths(2 ** 40 - 1), fc.integer({ min: 1, max: 1000 }), (lie, bodyBytes) => {
      const announced = announcedLength(lie, bodyBytes)
      expect(announced).not.toBe(bodyBytes)
      expect(announced).toBeGreaterThanOrEqual(0)
      expect(announced).toBeLessThan(2 ** 40)
    }),
  )
})

test('a corruption changes a copy and leaves the message as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), corruptions(1), (bytes, damages) => {
      const before = Buffer.from(bytes)
      const after = corrupt(bytes, damages)
      expect(Buffer.from(bytes).equals(before)).toBe(true)
      expect(after.equals(before)).toBe(false)
    }),
  )
})

test('the same seed and name draw the same, others draw others', () => {
  const many = (seed: number, name: string) => {
    const random = seededRandom(seed, name)
    return Array.from({ length: 20 }, () => random.nextInt(0, 1_000_000))
  }
  expect(many(7, 'a')).toEqual(many(7, 'a'))
  expect(many(7, 'a')).not.toEqual(many(8, 'a'))
  expect(many(7, 'a')).not.toEqual(many(7, 'b'))
})

test('bytes are shown as hex with a bar at each cut', () => {
  expect(bytesWithCuts(Buffer.from([0x13, 0, 0, 0, 0, 0x7b]), [5])).toBe('13 00 00 00 00 | 7b')
  expect(bytesWithCuts(Buffer.alloc(5000), [2500]).length).toBeLessThan(400)
})

function drawn<T>(arbitrary: fc.Arbitrary<T>, index: number): T {
  return arbitrary.generate(seededRandom(3, String(index)), 2).value
}
