import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { pythonBytes, pythonComment, pythonText } from './python-literal.ts'

const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
const samples: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('SUBIR a.pdf 24\r\n')],
  ['quotes and backslashes', Buffer.from(`'"\\'\\n''' """ \\x41 {} %s`)],
  ['every byte there is', every],
  ['two kilobytes of one byte', Buffer.concat([Buffer.from('[hola '), Buffer.alloc(2000, 'x'), Buffer.from("'fin]")])],
  ['what compresses well', Buffer.from('{"0": "white", "1": "red"}, '.repeat(100))],
  ['what does not', Buffer.from(Array.from({ length: 700 }, (_, i) => (i * i * 31 + i * 7) % 256))],
  ['code', Buffer.from("b''); import os; os.system('false'); (b'")],
]

test.each(samples)('Python reads back %s', (_name, bytes) => {
  const read = python(`import base64, sys, zlib\nsys.stdout.buffer.write(${pythonBytes(bytes)})`)
  expect(read).toEqual(bytes)
})

test('long content is written in short, and lines stay readable', () => {
  const [, , , , repeated, compressible] = samples.map(([, bytes]) => pythonBytes(bytes))
  expect(repeated).toBe(`b'[hola ' + b'x' * 2000 + b'\\'fin]'`)
  expect(compressible?.length).toBeLessThan(200)
  for (const [, bytes] of samples.slice(0, 4))
    for (const line of pythonBytes(bytes).split('\n')) expect(line.length).toBeLessThan(100)
})

test.each([
  'hola',
  `quotes ' " ''' """ \\`,
  'lines\nand\r\u2028\u0085more',
  'accents ñ, 日本, 😀 and a half \ud800 of one',
  '"); import os; print("',
])('a text stays one text on one line: %j', (text) => {
  const literal = pythonText(text)
  expect(literal).not.toMatch(/[\n\r\u2028\u0085]/)
  expect(python(`x = ${literal}\nprint(len([x]))`).toString()).toBe('1\n')
  expect(python(`${pythonComment(text)}\nprint('after')`).toString()).toBe('after\n')
})

function python(program: string): Buffer {
  return execFileSync('python3', ['-'], { input: program })
}
