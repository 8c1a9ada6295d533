import { expect, it } from 'vitest'
import { type ChatWords, chatWords } from './chat-words.ts'

const sentences = (words: ChatWords) => [
  ...(['asked', 'vanished', 'expelled'] as const).map((how) => words.left('h:1', how)),
  ...(['closed', 'broken', 'no-answer'] as const).map((how) => words.lost(how)),
  words.starting,
  words.howToLeave,
  words.leaving,
  words.waiting,
  words.turn,
  words.wait,
  words.prompt,
  words.goodbye,
  words.otherLeft,
  words.nobody('h:1'),
  words.listening('h:1'),
  words.began('h:1', 'h:2'),
  words.said('hola'),
  words.refused('hola'),
  words.other('hola'),
  words.tooLong(9, 8),
]

it('says everything in both languages, each thing differently', () => {
  const all = [...sentences(chatWords.es), ...sentences(chatWords.en)]
  expect(new Set(all).size).toBe(all.length)
  for (const lang of ['es', 'en'] as const) {
    expect(chatWords[lang].prompt).toMatch(/: $/)
    expect(chatWords[lang].tooLong(9, 8)).toMatch(/9.*8/)
  }
})
