import { expect, it } from 'vitest'
import type { UploadEnd } from './client.ts'
import { uploadWords } from './words.ts'

const ends: UploadEnd[] = [
  ...(['received', 'cancelled', 'silence', 'nobody', 'left', 'changed'] as const).map((kind) => ({ kind })),
  { kind: 'refused', reason: 'X' },
]

it.each(['es', 'en'] as const)('has a sentence of its own for everything that happens (%s)', (lang) => {
  const words = uploadWords[lang]
  const sentences = [
    ...ends.map((end) => words.ending('a.pdf', 'h:1', end)),
    ...(['stored', 'unfinished'] as const).map((kind) => words.news('h:1', { kind, name: 'a.pdf', bytes: 1 })),
    words.news('h:1', { kind: 'cancelled', name: 'a.pdf' }),
    ...Object.values(words.reasons).map((reason) => words.news('h:1', { kind: 'refused', reason })),
    words.notDeleted('a.pdf', 'EACCES'),
    words.problem('a.pdf', 'EACCES'),
    words.missing('a.pdf'),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/a\.pdf|h:1/)
})
