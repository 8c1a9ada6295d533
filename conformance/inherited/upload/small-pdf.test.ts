import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { smallPdf } from './small-pdf.ts'

const example = readFileSync(new URL('../../../examples/python/upload-tcp/practica.pdf', import.meta.url))

it.each([
  ['a line with brackets', smallPdf('a (b) \\ c')],
  ['the example', example],
])('%s: the table leads to each object, and the last number to the table', (_, pdf) => {
  const text = pdf.toString('latin1')
  expect(text.startsWith('%PDF-1.4\n')).toBe(true)
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? []
  const table = text.slice(Number(start))
  expect(table.startsWith('xref\n0 7\n')).toBe(true)
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
  expect(offsets.map((offset) => text.slice(offset, offset + 8))).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => `${number} 0 obj\n`),
  )
  for (const [, length, bytes = ''] of text.matchAll(/<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/gs))
    expect(bytes).toHaveLength(Number(length))
})

it('holds all byte values, and refuses a line that is no plain text', () => {
  expect(new Set(smallPdf('x')).size).toBe(256)
  expect(() => smallPdf('año')).toThrow(RangeError)
})
