import { expect, it } from 'vitest'
import { encodeReply, encodeRequest, maxTextBytes, parseReply, parseRequest } from './protocol.ts'

it('writes one datagram per message, line breaks included', () => {
  const request = encodeRequest({ kind: 'text', text: 'a\nb' })
  expect(String(request)).toBe('MSG a\nb')
  expect(parseRequest(request)).toEqual({ kind: 'text', text: 'a\nb' })
  expect(String(encodeRequest({ kind: 'join' }))).toBe('UNIRSE')
  const reply = encodeReply({ kind: 'error', why: 'no hay lugar' })
  expect(String(reply)).toBe('ERROR no hay lugar')
  expect(parseReply(reply)).toEqual({ kind: 'error', why: 'no hay lugar' })
})

it('takes 1400 bytes and no more', () => {
  const longest = 'ñ'.repeat(maxTextBytes / 2)
  expect(parseRequest(encodeRequest({ kind: 'text', text: longest })).kind).toBe('text')
  expect(parseRequest(encodeRequest({ kind: 'text', text: `${longest}x` })).kind).toBe('invalid')
})
