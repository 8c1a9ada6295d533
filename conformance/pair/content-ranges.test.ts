import { describe, expect, it } from 'vitest'
import { contentRanges, isContentCut } from './content-ranges.ts'

const content = Buffer.from('abcdefghijklmnopqrstuvwxyz0123456789')

describe('contentRanges', () => {
  it('finds a content that is sent whole between two texts', () => {
    const stream = Buffer.concat([Buffer.from('SUBIR 36\n'), content, Buffer.from('FIN\n')])
    expect(contentRanges(stream, [content])).toEqual([{ start: 9, end: 45 }])
  })

  it('finds a content piece by piece where a head stands before each', () => {
    const stream = Buffer.concat([Buffer.from('1:'), content.subarray(0, 18), Buffer.from('2:'), content.subarray(18)])
    expect(contentRanges(stream, [content])).toEqual([
      { start: 2, end: 20 },
      { start: 22, end: 40 },
    ])
  })

  it('finds a content that is shorter than what is usually needed', () => {
    expect(contentRanges(Buffer.from('OK hola'), [Buffer.from('hola')])).toEqual([{ start: 3, end: 7 }])
  })

  it('finds nothing where the content was written otherwise', () => {
    expect(contentRanges(Buffer.from(content.toString('base64')), [content, Buffer.alloc(0)])).toEqual([])
  })

  it('takes the edges of content for control text', () => {
    const ranges = [{ start: 9, end: 45 }]
    expect([9, 10, 44, 45].map((offset) => isContentCut(ranges, offset))).toEqual([false, true, true, false])
  })
})
