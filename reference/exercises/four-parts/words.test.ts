import { expect, it } from 'vitest'
import type { SendingEnd, SendingNews } from './client.ts'
import { printable } from './printable.ts'
import { fourPartsWords } from './words.ts'

const ends: SendingEnd[] = [
  { kind: 'done', sent: 3, skipped: 0 },
  { kind: 'done', sent: 3, skipped: 1 },
  { kind: 'shrank', path: 'a.jpg' },
  { kind: 'lost', path: 'a.jpg', why: { kind: 'end' } },
  { kind: 'lost', path: 'a.jpg', why: { kind: 'reset', code: 'ECONNRESET' } },
  { kind: 'lost', path: 'a.jpg', why: { kind: 'silence', waitedMs: 30000 } },
  { kind: 'lost', path: 'a.jpg', why: { kind: 'too-long' } },
]
const skipped = (['unreadable', 'name', 'too-small', 'refused'] as const).map(
  (why): SendingNews => ({ kind: 'skipped', path: 'a.jpg', why, detail: 'X' }),
)

it.each(['es', 'en'] as const)('has a sentence of its own for everything that happens (%s)', (lang) => {
  const words = fourPartsWords[lang]
  const sentences = [
    ...ends.map((end) => words.ending(end)),
    ...skipped.map((news) => words.sending(news)),
    ...(['stored', 'unfinished'] as const).map((kind) => words.news('h', { kind, name: 'a.jpg', bytes: 1 })),
    words.news('h', { kind: 'refused', reason: 'X' }),
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.noConnection('h:1', { kind, code: 'X' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/a\.jpg|h:1|\bX\b|3/)
})

it('shows control characters as question marks', () => {
  expect(printable('a\u001b[2J\nb\u202ec.jpg ñ')).toBe('a?[2J?b?c.jpg ñ')
})
