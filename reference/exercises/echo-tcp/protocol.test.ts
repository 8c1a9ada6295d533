import { expect, it } from 'vitest'
import { messageLine, messageText } from './protocol.ts'

it('writes a message as one line of UTF-8 and reads it back', () => {
  expect(messageLine('ñandú')).toEqual(Buffer.from([0xc3, 0xb1, 0x61, 0x6e, 0x64, 0xc3, 0xba, 0x0a]))
  for (const text of ['', ' ', 'hola', '¿Qué tal? \u{1f600}']) expect(messageText(messageLine(text))).toBe(text)
})

it('takes a line with a carriage return, or without its end', () => {
  expect(messageText(Buffer.from('hola\r\n'))).toBe('hola')
  expect(messageText(Buffer.from('hola'))).toBe('hola')
})
