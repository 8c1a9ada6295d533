import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bytesOf, contentSchema, standsForBytes } from './content.ts'
import { Contents } from './contents.ts'

describe('bytes', () => {
  it.each([
    [{ text: 'ñ\n' }, 'c3b10a'],
    [{ hex: '05 00\n7B' }, '05007b'],
    [{ base64: 'AP8=' }, '00ff'],
    [{ random: 0 }, ''],
  ])('%j', (content, hex) => {
    expect(bytesOf(content).toString('hex')).toBe(hex)
    expect(contentSchema.safeParse(content).success).toBe(true)
  })

  it('are the same for the same seed, today and tomorrow, and hold every value', () => {
    const bytes = bytesOf({ random: 100_000, seed: 3 })
    expect(bytesOf({ random: 100_000, seed: 3 }).equals(bytes)).toBe(true)
    expect(bytesOf({ random: 10, seed: 4 }).equals(bytes.subarray(0, 10))).toBe(false)
    expect(bytesOf({ random: 10, seed: 3 }).equals(bytes.subarray(0, 10))).toBe(true)
    expect(new Set(bytes).size).toBe(256)
    expect(
      createHash('sha256')
        .update(bytesOf({ random: 16 }))
        .digest('hex'),
    ).toBe(
      createHash('sha256')
        .update(bytesOf({ random: 16, seed: 1 }))
        .digest('hex'),
    )
  })

  it('are bounded', () => {
    expect(contentSchema.safeParse({ random: 16 * 1024 * 1024 + 1 }).success).toBe(false)
    expect(contentSchema.safeParse({ base64: '%' }).success).toBe(false)
    expect(contentSchema.safeParse({ text: 'a', hex: '00' }).success).toBe(false)
  })
})

describe('in a message', () => {
  const contents = new Contents({ foto: { random: 5 } })

  it('a mapping of one content stands for bytes, whatever else is around it', () => {
    const filled = contents.filledIn({ a: [{ text: 'x' }, { content: 'foto' }], b: { random: 2, seed: 1 }, c: 'text' })
    expect(filled).toEqual({
      a: [Buffer.from('x'), bytesOf({ random: 5 })],
      b: bytesOf({ random: 2, seed: 1 }),
      c: 'text',
    })
  })

  it.each([{}, { text: 1 }, { text: 'a', more: 1 }, { seed: 1 }, { seed: 1, random: 2 }, { content: 3 }])(
    '%j does not',
    (value) => {
      expect(standsForBytes(value)).toBe(false)
      expect(contents.filledIn({ value })).toEqual({ value })
    },
  )

  it('a named content is made once', () => {
    expect(contents.bytes('foto')).toBe(contents.bytes('foto'))
    expect([contents.has('foto'), contents.has('toString'), contents.names]).toEqual([true, false, ['foto']])
  })
})
