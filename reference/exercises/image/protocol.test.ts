import { expect, it } from 'vitest'
import { errorLine, isImageName, okLine, readAnswerLine, readRequestLine, requestLine } from './protocol.ts'

const line = (text: string) => Buffer.from(text.replace(/\n$/, ''))

it('reads what it writes, also names with spaces and accents', () => {
  for (const name of ['plaza.jpg', 'mi señal 2.JPG', '']) expect(readRequestLine(line(requestLine(name)))).toBe(name)
  expect(readAnswerLine(line(okLine(3_000_000)))).toEqual({ kind: 'ok', size: 3_000_000 })
  expect(readAnswerLine(line(errorLine('no existe')))).toEqual({ kind: 'error', reason: 'no existe' })
  expect(readAnswerLine(Buffer.from('ERROR'))).toEqual({ kind: 'error', reason: '' })
})

it('finds no name in what is no text', () => {
  expect(readRequestLine(Buffer.of(0xff, 0xd8))).toBeUndefined()
})

it.each(['', 'OK', 'OK ', 'OK -1', 'OK 12 ', 'ok 12', '12', 'ERRORES', `OK ${'1'.repeat(16)}`])(
  'understands no answer in %j',
  (text) => expect(readAnswerLine(Buffer.from(text))).toEqual({ kind: 'malformed', text }),
)

it('knows the names of images', () => {
  expect(['a.jpg', 'A.JPG', 'ñ.Jpg', 'a b.jpg', '.a.jpg'].filter(isImageName)).toHaveLength(5)
  expect(['', '.jpg', 'a.jpeg', 'a.png', 'ajpg', 'a.jpg ', 'a.jpg.txt'].filter(isImageName)).toEqual([])
})
