import { expect, it } from 'vitest'
import type { SendingEnd } from './client.ts'
import type { UploadOutcome } from './receive-upload.ts'
import { uploadWords } from './words.ts'

const losses = [
  { kind: 'end' },
  { kind: 'reset', code: 'ECONNRESET' },
  { kind: 'silence' },
  { kind: 'too-long' },
] as const
const ends: SendingEnd[] = [
  { kind: 'received', size: 3 },
  { kind: 'kept', why: 'changed', detail: '' },
  { kind: 'kept', why: 'not-deleted', detail: 'EACCES' },
  { kind: 'cancelled' },
  { kind: 'no-file' },
  { kind: 'refused', reason: 'X' },
  { kind: 'unexpected', text: 'X' },
  ...losses.flatMap((why) =>
    (['asking', 'receipt'] as const).map((doing) => ({ kind: 'lost', why, while: doing }) as const),
  ),
  { kind: 'unreadable', code: 'EIO' },
]
const outcomes: UploadOutcome[] = [
  { kind: 'stored', name: 'a.pdf', bytes: 3 },
  { kind: 'cancelled', name: 'a.pdf' },
  { kind: 'refused', reason: 'X' },
  { kind: 'unfinished', name: 'a.pdf', bytes: 3 },
  { kind: 'left' },
]

it.each(['es', 'en'] as const)('has a sentence of its own for everything that happens (%s)', (lang) => {
  const words = uploadWords[lang]
  const sentences = [
    ...ends.map((end) => words.ending('a.pdf', end)),
    ...outcomes.map((outcome) => words.outcome('127.0.0.1', outcome)),
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.noConnection('h:1', { kind, code: 'X' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/a\.pdf|h:1|127\.0\.0\.1/)
})

it('asks with one line that ends in a colon and a space', () => {
  for (const words of Object.values(uploadWords))
    for (const question of [words.askName, words.askOverwrite('a.pdf')]) expect(question).toMatch(/^[^\n]+: $/)
})
