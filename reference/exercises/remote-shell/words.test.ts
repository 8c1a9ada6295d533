import { expect, it } from 'vitest'
import type { CommandRefusal } from './run-command.ts'
import { shellWords } from './words.ts'

const refusals: readonly CommandRefusal[] = [
  'unknown',
  'arguments',
  'quotes',
  'no-utf8',
  'outside',
  'missing',
  'missing-folder',
  'folder',
  'no-folder',
  'same-folder',
  'exists',
  'disk',
]

it.each(['es', 'en'] as const)('has a sentence of its own for every refusal (%s)', (lang) => {
  const sentences = refusals.map((why) => shellWords[lang].refusal(why, 'EACCES'))
  expect(new Set(sentences).size).toBe(refusals.length)
  expect(sentences.at(-1)).toContain('EACCES')
})
