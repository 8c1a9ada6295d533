import { expect, it } from 'vitest'
import type { CanvasEnding } from './canvas-ending.ts'
import { canvasWords } from './words.ts'

const endings: CanvasEnding[] = [
  { kind: 'cerrar' },
  { kind: 'end', progress: { at: 'header', have: 0, need: 5 } },
  { kind: 'end', progress: { at: 'header', have: 3, need: 5 } },
  { kind: 'end', progress: { at: 'body', have: 3, need: 900, header: Buffer.alloc(5) } },
  { kind: 'reset', code: 'ECONNRESET' },
  { kind: 'silence', waitedMs: 2000 },
  { kind: 'malformed', problem: 'too-long', announced: 1_000_000_000 },
  { kind: 'malformed', problem: 'no-json', detail: 'Unexpected end' },
  { kind: 'malformed', problem: 'no-board' },
]

it.each(['es', 'en'] as const)('has a sentence of its own for every ending (%s)', (lang) => {
  const sentences = endings.map((ending) => canvasWords[lang].ending(ending))
  expect(new Set(sentences).size).toBe(endings.length)
  for (const sentence of sentences) expect(sentence).toMatch(/[.!]$/)
  expect(sentences[2]).toContain('3')
  expect(sentences[3]).toContain('900')
})

it('explains a mistake and a missing server in both languages', () => {
  expect(canvasWords.es.mistake('bad-position', '50')).toBe(
    '«50» no es una posición del tablero: X e Y son números enteros de 0 a 49.',
  )
  expect(canvasWords.en.mistake('unknown-colour', 'brown')).toContain('white black red')
  expect(canvasWords.es.refused('h:1')).toContain('h:1')
  expect(canvasWords.en.noAnswer('h:1')).toBe('h:1 did not answer in time.')
  expect(canvasWords.es.unreachable('h:1', 'ENOTFOUND')).toContain('ENOTFOUND')
})
