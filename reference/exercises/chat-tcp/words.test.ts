import { expect, it } from 'vitest'
import { noConnection } from './words.ts'

it.each(['es', 'en'] as const)('has a sentence of its own for every problem (%s)', (lang) => {
  const kinds = ['refused', 'deadline', 'unreachable'] as const
  const sentences = kinds.map((kind) => noConnection[lang]('h:1', { kind, code: 'X' }))
  expect(new Set(sentences).size).toBe(kinds.length)
  for (const sentence of sentences) expect(sentence).toContain('h:1')
})
