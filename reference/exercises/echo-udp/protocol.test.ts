import { expect, it } from 'vitest'
import { maxDatagramBytes } from '../../net/udp-port.ts'
import { maxMessageBytes, messageDatagram, messageText } from './protocol.ts'

it('writes a message as one datagram of UTF-8 and reads it back', () => {
  expect(messageDatagram('ñ')).toEqual(Buffer.from([0xc3, 0xb1]))
  for (const text of ['', ' ', 'hola', '¿Qué tal? \u{1f600}', 'dos\nlíneas'])
    expect(messageText(messageDatagram(text))).toBe(text)
  expect(messageText(Buffer.from('hola\n'))).toBe('hola')
})

it('allows what one datagram carries', () => {
  expect(maxMessageBytes).toBe(maxDatagramBytes)
})
