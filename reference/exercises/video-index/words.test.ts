import { expect, it } from 'vitest'
import type { DatabaseProblem } from './client-database.ts'
import { indexWords } from './words.ts'

const wrongs: readonly DatabaseProblem['wrong'][] = [
  'no-text',
  'no-client-count',
  'no-client-line',
  'no-video-name',
  'ends-early',
  'goes-on',
]

it.each(['es', 'en'] as const)('has a sentence of its own for every wrong line, with its number (%s)', (lang) => {
  const sentences = wrongs.map((wrong) =>
    indexWords[lang].unreadable('bd_clientes.txt', { line: 7, wrong, found: 'x' }),
  )
  expect(new Set(sentences).size).toBe(wrongs.length)
  for (const sentence of sentences) expect(sentence).toMatch(/7.*x.*\.$/)
})

it.each(['es', 'en'] as const)('explains a missing connection and every ending (%s)', (lang) => {
  const words = indexWords[lang]
  const problems = (['refused', 'deadline', 'unreachable'] as const).map((kind) =>
    words.notConnected('h:1', { kind, code: 'EX' }),
  )
  const endings = [
    words.ending({ kind: 'left' }),
    words.ending({ kind: 'end' }),
    words.ending({ kind: 'reset', code: 'EX' }),
  ]
  expect(new Set([...problems, ...endings]).size).toBe(6)
  for (const sentence of problems) expect(sentence).toContain('h:1')
  expect(endings[2]).toContain('EX')
  expect(words.noAnswer('INFO', 10)).toContain('INFO')
})
