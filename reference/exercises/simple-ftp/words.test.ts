import { expect, it } from 'vitest'
import type { FtpFailure } from './client.ts'
import type { FtpRefusal } from './program-words.ts'
import { ftpWords } from './words.ts'

const refusals: readonly FtpRefusal[] = ['unknown', 'arguments', 'no-utf8', 'name', 'missing', 'too-big', 'too-long']
const failures: readonly FtpFailure[] = [
  { kind: 'refused', reason: 'X' },
  { kind: 'bad-name' },
  { kind: 'no-local-file' },
  { kind: 'disk', code: 'X' },
  { kind: 'strange', text: 'X' },
  { kind: 'lost', why: { kind: 'shrank' } },
  { kind: 'lost', why: { kind: 'end' } },
  { kind: 'lost', why: { kind: 'reset', code: 'X' } },
  { kind: 'lost', why: { kind: 'silence' } },
  { kind: 'lost', why: { kind: 'too-long' } },
]

it.each(['es', 'en'] as const)('has a sentence of its own for everything that goes wrong (%s)', (lang) => {
  const words = ftpWords[lang]
  const sentences = [
    ...refusals.map((why) => words.refusal(why)),
    ...failures.map((failure) => words.failure(failure)),
    ...(['refused', 'deadline', 'unreachable'] as const).map((kind) => words.noConnection('h:1', { kind, code: 'X' })),
    words.files(0),
    words.files(1),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
})
