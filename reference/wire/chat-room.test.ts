import { beforeEach, expect, it } from 'vitest'
import { writeChatReply } from './chat-message.ts'
import { ChatRoom } from './chat-room.ts'

let log: string[]
let room: ChatRoom<string>

beforeEach(() => {
  log = []
  room = new ChatRoom<string>({
    say: (to, reply) => log.push(`${to} ${writeChatReply(reply)}`),
    end: (person) => log.push(`${person} -`),
    news: (news) => log.push(news.kind === 'began' ? `* ${news.first} ${news.second}` : `* ${news.person} ${news.how}`),
  })
})

function taken(): string[] {
  return log.splice(0)
}

it('gives the turn to who came first, and passes it with each text', () => {
  room.join('ana')
  expect(taken()).toEqual([])
  expect(room.waiting).toBe('ana')
  room.join('luis')
  expect(taken()).toEqual(['* ana luis', 'ana TURNO', 'luis ESPERA'])
  room.speak('luis', 'yo')
  room.speak('ana', 'hola')
  room.speak('ana', 'hola')
  room.speak('luis', 'buenas')
  expect(taken()).toEqual(['luis ERROR no es su turno', 'luis MSG hola', 'ana ERROR no es su turno', 'ana MSG buenas'])
})

it('says again whose turn it is', () => {
  for (const person of ['ana', 'ana', 'luis']) room.join(person)
  taken()
  room.speak('ana', 'hola')
  for (const person of ['ana', 'luis']) room.join(person)
  expect(taken()).toEqual(['luis MSG hola', 'ana ESPERA', 'luis TURNO'])
})

it('ends both when one leaves, and no other conversation', () => {
  for (const person of ['ana', 'luis', 'eva', 'paz', 'solo']) room.join(person)
  taken()
  room.leave('luis', 'asked')
  room.leave('luis', 'vanished')
  room.speak('ana', 'sigo')
  expect(taken()).toEqual(['* luis asked', 'luis -', 'ana FIN', 'ana -', 'ana ERROR no es su turno'])
  room.leave('solo', 'vanished')
  expect(room.waiting).toBeUndefined()
  expect(room.people).toEqual(['eva', 'paz'])
  taken()
  room.close()
  expect(taken()).toEqual(['eva FIN', 'eva -', 'paz FIN', 'paz -'])
  expect(room.people).toEqual([])
})
