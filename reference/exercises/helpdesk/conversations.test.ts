import { expect, it } from 'vitest'
import { Conversations } from './conversations.ts'
import { fixedAnswer, greeting } from './protocol.ts'

function desk(limits: ConstructorParameters<typeof Conversations>[0] = {}) {
  const conversations = new Conversations(limits)
  return (client: string, text: string, atMs = 0) => String(conversations.answer(client, Buffer.from(text), atMs))
}

it('keeps the clients apart', () => {
  const ask = desk()
  expect([ask('a', 'hola'), ask('b', 'hola')]).toEqual([greeting, greeting])
  expect([ask('a', 'Ana'), ask('b', 'Luis')].map((text) => text.split(',')[0])).toEqual(['Ana', 'Luis'])
  ask('a', 'exit')
  expect([ask('a', 'hola'), ask('b', '¿y?')]).toEqual([greeting, fixedAnswer])
})

it('forgets who was quiet for long', () => {
  const ask = desk({ idleMs: 1000 })
  ask('a', 'hola', 0)
  expect(ask('a', 'Ana', 1000)).toMatch(/^Ana,/)
  expect(ask('a', '¿y?', 2001)).toBe(greeting)
})

it('forgets who was quiet longest when there are too many', () => {
  const ask = desk({ maxKept: 2 })
  ask('a', 'hola')
  ask('b', 'hola')
  ask('a', 'Ana')
  ask('c', 'hola')
  expect([ask('a', '¿y?'), ask('c', 'Luz').split(',')[0], ask('b', 'Luis')]).toEqual([fixedAnswer, 'Luz', greeting])
})
