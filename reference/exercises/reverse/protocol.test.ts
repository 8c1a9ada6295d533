import { expect, it } from 'vitest'
import { errorLine, readAnswerLine, readRequestLine, requestLine, sizeLine } from './protocol.ts'

const line = (text: string) => Buffer.from(text.replace(/\n$/, ''))

it('reads what it writes, also names with spaces and accents', () => {
  for (const request of [
    { name: 'Hello.txt', size: 12 },
    { name: 'mi canción 2.txt', size: 0 },
  ])
    expect(readRequestLine(line(requestLine(request)))).toEqual(request)
  expect(readAnswerLine(line(sizeLine(12)))).toEqual({ kind: 'size', size: 12 })
  expect(readAnswerLine(line(errorLine('no es texto')))).toEqual({ kind: 'error', reason: 'no es texto' })
})

it.each(['', 'INVERTIR', 'INVERTIR a.txt', 'INVERTIR  5', 'invertir a 5', 'INVERTIR a -5', 'INVERTIR a 5 '])(
  'finds no request in %j',
  (text) => expect(readRequestLine(Buffer.from(text))).toBeUndefined(),
)

it('finds no request in what is no text', () => {
  expect(readRequestLine(Buffer.from('INVERTIR \xff 5', 'latin1'))).toBeUndefined()
})

it.each(['', '12 ', '-1', 'doce', 'ERRORES', '1'.repeat(16)])('finds neither size nor error in %j', (text) => {
  expect(readAnswerLine(Buffer.from(text))).toEqual({ kind: 'malformed', text })
})
