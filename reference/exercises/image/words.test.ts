import { expect, it } from 'vitest'
import type { ImageOutcome } from './client.ts'
import { imageWords } from './words.ts'

type Failure = Exclude<ImageOutcome, { kind: 'stored' }>

const failures: Failure[] = [
  { kind: 'refused', reason: 'X' },
  { kind: 'malformed', text: 'X' },
  { kind: 'disk', code: 'X' },
  ...([{ kind: 'end' }, { kind: 'reset', code: 'X' }, { kind: 'silence' }, { kind: 'too-long' }] as const).map(
    (by): Failure => ({ kind: 'interrupted', by }),
  ),
]

it.each(['es', 'en'] as const)('has a sentence of its own for everything that happens (%s)', (lang) => {
  const words = imageWords[lang]
  const sentences = [
    ...failures.map((failure) => words.failed('a.jpg', failure)),
    words.stored('a.jpg', 1),
    words.badName('a.jpg'),
    words.news({ kind: 'sent', name: 'a.jpg', size: 1 }),
    words.news({ kind: 'left', name: 'a.jpg' }),
    words.news({ kind: 'refused', name: 'a.jpg', reason: 'X' }),
    words.problem('X'),
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.noConnection('h:1', { kind, code: 'X' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
})
