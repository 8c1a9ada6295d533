import { expect, it } from 'vitest'
import { encodeReply, encodeRequest, maxLineBytes, maxTextBytes, parseReply, parseRequest } from './protocol.ts'

it('writes one line per message, whatever the text holds', () => {
  expect(String(encodeRequest({ kind: 'text', text: 'a\nb' }))).toBe('MSG a b\n')
  expect(String(encodeRequest({ kind: 'leave' }))).toBe('desconectar\n')
  expect(String(encodeReply({ kind: 'turn' }))).toBe('TURNO\n')
  expect(String(encodeReply({ kind: 'wait' }))).toBe('ESPERA\n')
  expect(String(encodeReply({ kind: 'end' }))).toBe('FIN\n')
})

it('has room for the longest text in a line', () => {
  const longest = encodeRequest({ kind: 'text', text: 'ñ'.repeat(maxTextBytes / 2) }).subarray(0, -1)
  expect(longest.length).toBe(maxLineBytes)
  expect(parseRequest(longest).kind).toBe('text')
  expect(parseReply(longest).kind).toBe('text')
  expect(parseRequest(Buffer.concat([longest, Buffer.from('x')])).kind).toBe('invalid')
})
