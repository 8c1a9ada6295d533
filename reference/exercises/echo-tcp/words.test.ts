import { expect, it } from 'vitest'
import { echoWords } from './words.ts'

it.each(['es', 'en'] as const)('has a sentence of its own for everything that goes wrong (%s)', (lang) => {
  const words = echoWords[lang]
  const sentences = [
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.notConnected('h:1', { kind, code: 'X' })),
    words.ending({ kind: 'end' }),
    words.ending({ kind: 'reset', code: 'X' }),
    words.ending({ kind: 'silence', waitedMs: 3000 }),
    words.tooLong(3),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/h:1|\bX\b|3|serv/)
})
