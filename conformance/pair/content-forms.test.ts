import { describe, expect, it } from 'vitest'
import { contentForms } from './content-forms.ts'
import { contentRanges } from './content-ranges.ts'

describe('contentForms', () => {
  it('has the content itself first', () => {
    expect(contentForms(Buffer.from('hola, qué tal'))[0]).toEqual(Buffer.from('hola, qué tal'))
  })

  it('finds a content that is sent in base64, in blocks of any size', () => {
    const content = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 31 + (i >> 3)) & 255))
    const blocks = [content.subarray(0, 128), content.subarray(128, 256), content.subarray(256)]
    const stream = Buffer.from(blocks.map((block) => `${block.toString('base64')}\n`).join(''))
    const found = contentRanges(stream, contentForms(content))
    const covered = found.reduce((sum, { start, end }) => sum + end - start, 0)
    expect(covered).toBeGreaterThan(stream.length * 0.9)
  })

  it('finds a text whose accents JSON escapes', () => {
    const text = Buffer.from('áéíóú ñandú corrió bajo la lluvia')
    const stream = Buffer.from(
      '{"texto": "\\u00e1\\u00e9\\u00ed\\u00f3\\u00fa \\u00f1and\\u00fa corri\\u00f3 bajo la lluvia"}\n',
    )
    expect(contentRanges(stream, contentForms(text))).toEqual([{ start: 11, end: stream.length - 3 }])
  })

  it('says a content that looks alike in two forms once', () => {
    expect(contentForms(Buffer.alloc(0))).toEqual([Buffer.alloc(0)])
  })
})
