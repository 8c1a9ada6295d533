import { expect, it } from 'vitest'
import type { DownloadOutcome } from './download-video.ts'
import { peerWords } from './words.ts'

const outcomes: DownloadOutcome[] = [
  { kind: 'stored', bytes: 4 },
  { kind: 'refused', text: 'ERROR no\u001b' },
  { kind: 'malformed', problem: 'no-size', header: 'hola' },
  { kind: 'no-connection', problem: { kind: 'refused', code: 'ECONNREFUSED' } },
  { kind: 'disk', code: 'ENOSPC' },
  { kind: 'bad-name' },
  { kind: 'aborted' },
  { kind: 'cut', how: 'end', state: { kind: 'content', size: 100, received: 4 } },
  { kind: 'cut', how: 'reset', state: { kind: 'content', size: 100, received: 4 } },
  { kind: 'cut', how: 'silence', state: { kind: 'content', size: 100, received: 4 } },
  { kind: 'cut', how: 'end', state: { kind: 'header', have: 0 } },
]

it.each(['es', 'en'] as const)('has a sentence of its own for every outcome, fit for a terminal (%s)', (lang) => {
  const sentences = outcomes.map((outcome) => peerWords[lang].outcome('a.mp4', outcome))
  expect(new Set(sentences).size).toBe(outcomes.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[^\u001b]*a\.mp4[^\u001b]*$/)
  expect(sentences[7]).toMatch(/4\D+100/)
})

it.each(['es', 'en'] as const)('explains what keeps it from listening or connecting (%s)', (lang) => {
  const words = peerWords[lang]
  const problems = (['refused', 'deadline', 'unreachable'] as const).map((kind) =>
    words.notConnected('h:1', { kind, code: 'EX' }),
  )
  const sentences = [...problems, words.notProviding(1030, 'EADDRINUSE'), words.notProviding(1030, 'EACCES')]
  expect(new Set(sentences).size).toBe(5)
  expect(words.notProviding(1030, 'EACCES')).toContain('EACCES')
  expect(words.progress('a', 20)).toContain('20%')
})
