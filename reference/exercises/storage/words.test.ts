import { expect, it } from 'vitest'
import type { StorageEnding } from './storage-ending.ts'
import { storageWords } from './words.ts'

const endings: StorageEnding[] = [
  { kind: 'left' },
  { kind: 'end', progress: { at: 'header', have: 0, need: 4 } },
  { kind: 'end', progress: { at: 'header', have: 3, need: 4 } },
  { kind: 'end', progress: { at: 'body', have: 3, need: 900, header: Buffer.alloc(4) } },
  { kind: 'reset', code: 'ECONNRESET' },
  { kind: 'silence', waitedMs: 30_000 },
  { kind: 'malformed', problem: 'too-long', announced: 1_000_000_000 },
  { kind: 'malformed', problem: 'no-pickle', detail: 'os.system', offset: 7 },
  { kind: 'malformed', problem: 'no-mensaje' },
]

it.each(['es', 'en'] as const)('has a sentence of its own for every ending (%s)', (lang) => {
  const sentences = endings.map((ending) => storageWords[lang].ending(ending))
  expect(new Set(sentences).size).toBe(endings.length)
  for (const sentence of sentences) expect(sentence).toMatch(/[.!?]$/)
  expect(sentences[3]).toContain('900')
  expect(sentences[5]).toContain('30 ')
  expect(sentences[7]).toContain('os.system')
})

it.each(['es', 'en'] as const)('counts bytes and files, and offers seven choices (%s)', (lang) => {
  const words = storageWords[lang]
  expect(words.downloaded('descargas/a', 1)).toContain('(1 byte)')
  expect(words.uploaded('a', 0)).toContain('(0 bytes)')
  expect(words.files(0)).not.toBe(words.files(1))
  expect(words.menu.match(/^\d\. \S/gm)).toHaveLength(7)
  expect(words.fileCame('a', undefined, 1)).not.toContain('undefined')
  expect(words.noAnswer('h:1')).toContain('h:1')
  expect(words.unreachable('h:1', 'ENOTFOUND')).toContain('ENOTFOUND')
})
