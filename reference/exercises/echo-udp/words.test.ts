import { expect, it } from 'vitest'
import { echoWords } from './words.ts'

it.each(['es', 'en'] as const)('has a sentence of its own for everything that goes wrong (%s)', (lang) => {
  const words = echoWords[lang]
  const sentences = [
    words.unreachable('h:1', 'X'),
    words.refused('h:1'),
    words.silence('h:1', 5),
    words.tooLong(3),
    words.ready('h:1'),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/h:1|3/)
})
