import { expect, it } from 'vitest'
import {
  type ClientMessage,
  encodeClientMessage,
  encodeServerMessage,
  parseClientMessage,
  parseServerMessage,
  type ServerMessage,
} from './protocol.ts'

const allBytes = Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256))

const fromClient: readonly [string, ClientMessage][] = [
  ['SUBIR mi práctica 2.pdf 5', { kind: 'offer', offer: { name: 'mi práctica 2.pdf', size: 5 } }],
  ['SI', { kind: 'choice', choice: 'overwrite' }],
  ['NO', { kind: 'choice', choice: 'keep' }],
  ['DATOS 0 ', { kind: 'piece', seq: 0, bytes: Buffer.alloc(0) }],
  ['DATOS 12  3 ', { kind: 'piece', seq: 12, bytes: Buffer.from(' 3 ') }],
  [`DATOS 4999 ${allBytes.toString('latin1')}`, { kind: 'piece', seq: 4999, bytes: allBytes }],
]
const fromServer: readonly [string, ServerMessage][] = [
  ['OK', { kind: 'accept' }],
  ['EXISTE', { kind: 'ask' }],
  ['CANCELADO', { kind: 'cancelled' }],
  ['ACK 0', { kind: 'ack', seq: 0 }],
  ['ACK 4882', { kind: 'ack', seq: 4882 }],
  ['RECIBIDO 5000000', { kind: 'receipt', size: 5_000_000 }],
  ['ERROR nombre no válido', { kind: 'error', reason: 'nombre no válido' }],
]

it.each(fromClient)('the client writes and the server reads %j', (text, message) => {
  const bytes = message.kind === 'piece' ? Buffer.from(text, 'latin1') : Buffer.from(text)
  expect(encodeClientMessage(message)).toEqual(bytes)
  expect(parseClientMessage(bytes)).toEqual(message)
})

it.each(fromServer)('the server writes and the client reads %j', (text, message) => {
  expect(encodeServerMessage(message).toString()).toBe(text)
  expect(parseServerMessage(Buffer.from(text))).toEqual(message)
})

it('takes the empty piece without its last space', () => {
  expect(parseClientMessage(Buffer.from('DATOS 0'))).toEqual(parseClientMessage(Buffer.from('DATOS 0 ')))
})

it('gives nothing for what is no message', () => {
  const wrong = ['', 'DATOS', 'DATOS ', 'DATOS x y', 'DATOS -1 a', 'DATOS 12345678901 a', 'DATOS 1a', 'SUBIR a', 'hola']
  expect(wrong.filter((text) => parseClientMessage(Buffer.from(text)))).toEqual([])
  expect(parseClientMessage(Buffer.from([0x53, 0x55, 0x42, 0x49, 0x52, 0x20, 0xff, 0x20, 0x31]))).toBeUndefined()
  const answers = ['', 'ACK', 'ACK x', 'ACK 1 ', 'OK\n', 'RECIBIDO']
  expect(answers.filter((text) => parseServerMessage(Buffer.from(text)))).toEqual([])
  expect(parseServerMessage(Buffer.from([0xff]))).toBeUndefined()
})
