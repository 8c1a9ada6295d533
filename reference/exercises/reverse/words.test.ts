import { expect, it } from 'vitest'
import type { ReversalOutcome } from './client.ts'
import { reverseWords } from './words.ts'

type Failure = Exclude<ReversalOutcome, { kind: 'reversed' }>

const failures: Failure[] = [
  { kind: 'refused', reason: 'X' },
  { kind: 'malformed', text: 'X' },
  { kind: 'shrank' },
  { kind: 'disk', code: 'X' },
  ...([{ kind: 'end' }, { kind: 'reset', code: 'X' }, { kind: 'silence' }, { kind: 'too-long' }] as const).map(
    (by): Failure => ({ kind: 'interrupted', by }),
  ),
]

it.each(['es', 'en'] as const)('has a sentence of its own for everything that happens (%s)', (lang) => {
  const words = reverseWords[lang]
  const sentences = [
    ...failures.map((failure) => words.failed(failure)),
    words.news({ kind: 'reversed', name: 'a', size: 1 }),
    words.news({ kind: 'left', name: 'a' }),
    words.news({ kind: 'refused', reason: 'X' }),
    words.problem('X'),
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.noConnection('h:1', { kind, code: 'X' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const said of [words.sent, words.received]) expect(said).toMatch(/Archivo enviado|Recibido archivo invertido/)
})
