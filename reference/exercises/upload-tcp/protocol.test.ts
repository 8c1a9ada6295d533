import { expect, it } from 'vitest'
import { answerLine, choiceLine, offerLine, readAnswer, readChoice, readOffer } from './protocol.ts'

const withoutEnd = (line: Buffer): Buffer => line.subarray(0, -1)

it('writes each message as a line that its reader understands', () => {
  const offer = { name: 'mi informe ñ 2.pdf', size: 1025 }
  expect(String(offerLine(offer))).toBe('SUBIR mi informe ñ 2.pdf 1025\n')
  expect(readOffer(withoutEnd(offerLine(offer)))).toEqual(offer)
  for (const choice of ['overwrite', 'keep'] as const) expect(readChoice(withoutEnd(choiceLine(choice)))).toBe(choice)
  for (const answer of [
    { kind: 'accept' },
    { kind: 'ask' },
    { kind: 'receipt', size: 0 },
    { kind: 'error', reason: 'nombre no permitido' },
  ] as const)
    expect(readAnswer(withoutEnd(answerLine(answer)))).toEqual(answer)
})

it('ignores a carriage return before the newline', () => {
  expect(readOffer(Buffer.from('SUBIR a.pdf 3\r'))).toEqual({ name: 'a.pdf', size: 3 })
  expect(readChoice(Buffer.from('NO\r'))).toBe('keep')
  expect(readAnswer(Buffer.from('OK\r'))).toEqual({ kind: 'accept' })
})

it.each(['', 'HOLA', 'SUBIR a.pdf', '\xff'])('takes %j for no message', (text) => {
  const bytes = Buffer.from(text, 'latin1')
  expect([readOffer(bytes), readChoice(bytes), readAnswer(bytes)]).toEqual([undefined, undefined, undefined])
})

it('does not take broken UTF-8 for a name', () => {
  expect(readOffer(Buffer.concat([Buffer.from('SUBIR a'), Buffer.from([0xc3]), Buffer.from('.pdf 3')]))).toBeUndefined()
})
