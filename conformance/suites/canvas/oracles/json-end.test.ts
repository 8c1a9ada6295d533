import { expect, it } from 'vitest'
import { jsonEnd } from './json-end.ts'

it.each([
  ['{}', 2],
  ['{"a": 1}', 8],
  ['{"a": {"b": "}"}}{"c": 2}', 17],
  ['{"a": "\\""}x', 11],
  ['{"a\\\\": "{"}', 12],
  ['{"año": "ñ€🎨"} y más', 21],
  ['{"{": "\\u007d"}', 15],
  ['{', undefined],
  ['', undefined],
  ['{"a": "}', undefined],
  ['{"a": {"b": 1}', undefined],
  [' {}', undefined],
  ['[1]', undefined],
  ['x{}', undefined],
  ['}', undefined],
])('finds where the object in %s ends: %s', (text, end) => {
  expect(jsonEnd(Buffer.from(text))).toBe(end)
})

it('does not care what else is in a text', () => {
  const bytes = Buffer.concat([Buffer.from('{"a": "'), Buffer.from([0xff, 0x7d, 0xc3]), Buffer.from('"}')])
  expect(jsonEnd(bytes)).toBe(bytes.length)
})
