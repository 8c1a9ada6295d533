import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLength, encodeFrame, encodeLength, type LengthField } from './length-prefix.ts'
import { LengthPrefixDecoder } from './length-prefix-decoder.ts'

const fields: LengthField[] = [
  { bytes: 5, order: 'little' },
  { bytes: 4, order: 'big' },
  { bytes: 1, order: 'little' },
]
const field = fc.constantFrom(...fields)

describe('LengthPrefixDecoder', () => {
  it('gives the same bodies for every way to cut the stream', () => {
    fc.assert(
      fc.property(
        field,
        fc.array(fc.uint8Array({ maxLength: 255 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (lengthField, bodies, cuts) => {
          const stream = Buffer.concat(bodies.map((body) => encodeFrame(body, lengthField)))
          const places = [...new Set(cuts.map((cut) => cut % (stream.length + 1)))].sort((a, b) => a - b)
          const decoder = new LengthPrefixDecoder(lengthField)
          const got = [...places, stream.length].flatMap((end, i) =>
            decoder.push(stream.subarray(places[i - 1] ?? 0, end)),
          )
          expect(got.map((body) => body.toString('hex'))).toEqual(
            bodies.map((body) => Buffer.from(body).toString('hex')),
          )
          expect(decoder.rest.length).toBe(0)
        },
      ),
    )
  })

  it('says how far an unfinished frame got', () => {
    const decoder = new LengthPrefixDecoder({ bytes: 5, order: 'little' })
    decoder.push(Buffer.from([3, 0, 0]))
    expect(decoder.progress).toEqual({ at: 'header', have: 3, need: 5 })
    decoder.push(Buffer.from([0, 0, 65]))
    expect(decoder.progress).toMatchObject({ at: 'body', have: 1, need: 3 })
    expect([...decoder.rest]).toEqual([3, 0, 0, 0, 0, 65])
  })

  it('stops at a frame that announces more than it may keep', () => {
    const decoder = new LengthPrefixDecoder({ bytes: 5, order: 'little' }, 1000)
    expect(decoder.push(Buffer.from('s! L? and more'))).toEqual([])
    expect(decoder.tooLong?.announced).toBe(decodeLength(Buffer.from('s! L?'), { bytes: 5, order: 'little' }))
    expect(decoder.push(Buffer.from([0, 0, 0, 0, 0]))).toEqual([])
  })
})

describe('encodeLength', () => {
  it('is the inverse of decodeLength', () => {
    fc.assert(
      fc.property(field, fc.nat(255), (lengthField, length) => {
        expect(decodeLength(encodeLength(length, lengthField), lengthField)).toBe(length)
      }),
    )
    expect(encodeLength(2 ** 40 - 1, { bytes: 5, order: 'little' })).toEqual(Buffer.alloc(5, 255))
  })

  it('refuses what does not fit', () => {
    expect(() => encodeLength(256, { bytes: 1, order: 'big' })).toThrow(RangeError)
    expect(() => encodeLength(-1, { bytes: 4, order: 'big' })).toThrow(RangeError)
  })
})
