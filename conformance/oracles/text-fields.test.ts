import { expect, test } from 'vitest'
import { textFields } from './text-fields.ts'

function named(bytes: string | Buffer): string[] {
  const all = Buffer.from(bytes)
  return textFields(all).map(({ start, end, name }) => `${name.en}=${all.toString('latin1', start, end)}`)
}

test.each([
  ['SUBIR foto.png 24\n', ['command=SUBIR', 'data= foto.png 24', 'end of line=\n']],
  ['OK\r\nADIOS\r\n', ['command=OK', 'end of line=\r\n', 'command=ADIOS', 'end of line=\r\n']],
  ['hola a todos', ['text=hola a todos']],
  ['{"a":1}\n', ['JSON={"a":1}', 'end of line=\n']],
  ['\n', ['end of line=\n']],
  ['', []],
])('%j', (text, fields) => {
  expect(named(text)).toEqual(fields)
})

test('bytes that are no text are called so; a character that is cut off stays text', () => {
  expect(named(Buffer.of(0, 7, 2))).toEqual(['bytes that are no text=\x00\x07\x02'])
  expect(named(Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0x41))).toHaveLength(1)
  expect(named(Buffer.from('señor').subarray(0, 3))[0]).toMatch(/^text=/)
})

test('a length that counts what follows is found in either order of bytes', () => {
  const body = '{"comando":"nuevo"}'
  expect(named(Buffer.concat([Buffer.of(19, 0, 0, 0, 0), Buffer.from(body)]))).toEqual([
    'length = 19=\x13\0\0\0\0',
    `JSON=${body}`,
  ])
  const pickle = Buffer.of(0x80, 4, 0x4e, 0x2e)
  expect(named(Buffer.concat([Buffer.of(0, 0, 0, 4), pickle]))).toEqual(['length = 4=\0\0\0\x04', 'pickle=\x80\x04N.'])
  expect(named(Buffer.of(0, 0, 0, 9, 1))).toEqual(['bytes that are no text=\0\0\0\t\x01'])
})

test('many lines are covered without a field for each', () => {
  const bytes = Buffer.from('a\n'.repeat(500))
  const fields = textFields(bytes)
  expect(fields.length).toBeLessThan(60)
  expect(fields.at(-1)?.end).toBe(bytes.length)
  expect(fields.every(({ start }, index) => start === (fields[index - 1]?.end ?? 0))).toBe(true)
})
