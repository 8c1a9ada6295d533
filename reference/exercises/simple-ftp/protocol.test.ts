import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type FtpReply,
  type FtpRequest,
  isSendableName,
  listing,
  maxLineBytes,
  parseReply,
  parseRequest,
  replyLine,
  requestLine,
} from './protocol.ts'

const requests: [string, FtpRequest][] = [
  ['LISTAR\n', { kind: 'list' }],
  ['DESCARGAR año 1.pdf\n', { kind: 'download', name: 'año 1.pdf' }],
  ['SUBIR b 2 c.jpg 10\n', { kind: 'upload', name: 'b 2 c.jpg', size: 10 }],
  ['SALIR\n', { kind: 'leave' }],
]
const replies: [string, FtpReply][] = [
  ['OK\n', { kind: 'ok', count: undefined }],
  ['OK 0\n', { kind: 'ok', count: 0 }],
  ['RECIBIDO 12\n', { kind: 'received', size: 12 }],
  ['ERROR no existe\n', { kind: 'error', reason: 'no existe' }],
  ['vale\n', { kind: 'other', text: 'vale' }],
]

it.each(requests)('reads and writes %j', (line, request) => {
  expect(requestLine(request).toString()).toBe(line)
  expect(parseRequest(Buffer.from(line.trimEnd()))).toEqual(request)
})

it.each(replies)('reads and writes the answer %j', (line, reply) => {
  expect(replyLine(reply).toString()).toBe(line)
  expect(parseReply(Buffer.from(line.trimEnd()))).toEqual(reply)
})

it.each([
  ['', 'unknown'],
  ['HOLA', 'unknown'],
  ['LISTAR todo', 'arguments'],
  ['DESCARGAR', 'arguments'],
  ['SUBIR a.txt', 'arguments'],
  ['SUBIR a.txt -1', 'arguments'],
  ['SUBIR  1', 'arguments'],
  ['SUBIR a.txt 9999999999999999', 'arguments'],
])('refuses %j: %s', (line, problem) => {
  expect(parseRequest(Buffer.from(line))).toEqual({ kind: 'wrong', problem })
})

it('reads a word in any case, a carriage return, and no UTF-8', () => {
  expect(parseRequest(Buffer.from('descargar a.txt\r'))).toEqual({ kind: 'download', name: 'a.txt' })
  expect(parseRequest(Buffer.from([0xff]))).toEqual({ kind: 'wrong', problem: 'no-utf8' })
  expect(parseReply(Buffer.from([0xff]))).toEqual({ kind: 'other', text: 'ÿ' })
})

it('brings every sendable name through, and lists names in lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }).filter(isSendableName), fc.nat(), (name, size) => {
      const request: FtpRequest = { kind: 'upload', name, size }
      expect(parseRequest(requestLine(request).subarray(0, -1))).toEqual(request)
    }),
  )
  expect(isSendableName('é'.repeat(maxLineBytes / 2))).toBe(false)
  expect(isSendableName('a\nb')).toBe(false)
  expect(listing(['a', 'b c']).toString()).toBe('OK 2\na\nb c\n')
})
