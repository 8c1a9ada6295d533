import { expect, it } from 'vitest'
import {
  type ChatReply,
  type ChatRequest,
  chatErrors,
  readChatReply,
  readChatRequest,
  writeChatReply,
  writeChatRequest,
} from './chat-message.ts'

const bytes = (text: string) => Buffer.from(text)

it('reads what it writes', () => {
  const requests: ChatRequest[] = [{ kind: 'join' }, { kind: 'leave' }, ...texts()]
  for (const request of requests)
    expect(readChatRequest(bytes(writeChatRequest(request as Exclude<ChatRequest, { kind: 'invalid' }>)), 20)).toEqual(
      request,
    )
  const replies: ChatReply[] = [
    { kind: 'turn' },
    { kind: 'wait' },
    { kind: 'end' },
    { kind: 'error', why: chatErrors.notYourTurn },
    { kind: 'other', text: 'Bienvenida' },
    ...texts(),
  ]
  for (const reply of replies) expect(readChatReply(bytes(writeChatReply(reply)))).toEqual(reply)
})

it('counts bytes, not characters, and takes an empty text', () => {
  expect(readChatRequest(bytes('MSG ññ'), 4)).toEqual({ kind: 'text', text: 'ññ' })
  expect(readChatRequest(bytes('MSG ñña'), 4)).toEqual({ kind: 'invalid', why: chatErrors.tooLong(4) })
  expect(readChatRequest(bytes('MSG'), 4)).toEqual({ kind: 'text', text: '' })
})

it('says why it does not understand', () => {
  expect(readChatRequest(bytes('hola'), 9)).toEqual({ kind: 'invalid', why: chatErrors.unknown })
  expect(readChatRequest(bytes(''), 9)).toEqual({ kind: 'invalid', why: chatErrors.unknown })
  expect(readChatRequest(Buffer.from([0x4d, 0xff]), 9)).toEqual({ kind: 'invalid', why: chatErrors.notUtf8 })
  expect(readChatRequest(bytes('Desconectar\r'), 9)).toEqual({ kind: 'leave' })
})

function texts() {
  return ['hola', ' a  b ', '¿Qué tal, señor?', 'desconectar', ''].map((text) => ({ kind: 'text', text }) as const)
}
