import { describe, expect, test } from 'vitest'
import type { BytePicture } from '../../../conformance/model/reason.ts'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { artifactLink, caseAnchor } from './anchor.ts'
import { ladderLayout } from './ladder-layout.ts'
import { pairLadderLayout, pairSteps } from './pair-ladder-layout.ts'
import { maxPictureBytes, pictureWindow, segmentsOf } from './picture-segments.ts'

const name = { es: 'x', en: 'x' }
const picture = (part: Partial<BytePicture>): BytePicture => ({
  bytes: '',
  offset: 0,
  totalBytes: 0,
  fields: [],
  caption: name,
  ...part,
})

describe('segmentsOf', () => {
  test('names the fields, fills the gaps and never shows a byte twice', () => {
    const fields = [
      { start: 5, end: 9, name },
      { start: 0, end: 3, name },
      { start: 7, end: 12, name },
      { start: 2, end: 2, name },
    ]
    const ranges = segmentsOf(picture({ fields }), 0, 14).map(({ start, end, name: own }) => [
      start,
      end,
      own !== undefined,
    ])
    expect(ranges).toEqual([
      [0, 3, true],
      [3, 5, false],
      [5, 9, true],
      [9, 12, true],
      [12, 14, false],
    ])
  })
})

describe('pictureWindow', () => {
  test('shows all of what is short and the surroundings of the mark of what is long', () => {
    expect(pictureWindow(picture({}), 24)).toEqual({ start: 0, end: 24 })
    const mark = { start: 500, end: 501, text: name }
    const { start, end } = pictureWindow(picture({ mark }), 1000)
    expect(end - start).toBe(maxPictureBytes)
    expect(start).toBeLessThan(500)
    expect(end).toBeGreaterThan(501)
    expect(pictureWindow(picture({ mark: { ...mark, start: 999 } }), 1000).end).toBe(1000)
  })
})

describe('ladderLayout', () => {
  const entry = (peer: string, tMs: number) => ({ tMs, peer, direction: 'event', bytes: '' }) as const

  test('a lane per peer in order of appearance, the program at the right', () => {
    const { lanes, subjectX, width } = ladderLayout([
      entry('luis', 0),
      entry('subject', 1),
      entry('ana', 2),
      entry('luis', 3),
    ])
    expect(lanes.map(({ peer }) => peer)).toEqual(['luis', 'ana'])
    expect(lanes.every(({ x }) => x < subjectX)).toBe(true)
    expect(width).toBeGreaterThan(subjectX)
  })

  test('a long transcript keeps its beginning and its end', () => {
    const { rows } = ladderLayout(Array.from({ length: 30 }, (_, index) => entry('ana', index)))
    expect(rows).toHaveLength(14)
    expect(rows[4]).toEqual({ skipped: 17 })
    expect(rows.at(-1)).toEqual({ entry: entry('ana', 29) })
    expect(ladderLayout(Array.from({ length: 14 }, (_, index) => entry('ana', index))).rows).toHaveLength(14)
  })
})

describe('the ladder of a pair', () => {
  const passed = (tMs: number, direction: 'in' | 'out', bytes: string, more: Partial<TranscriptEntry> = {}) =>
    ({ tMs, peer: 'ana', way: 'to-server', direction, bytes, ...more }) as const

  test('clients at the left, the network between, the server at the right, also when nobody connected', () => {
    const event = (peer: string) => ({ tMs: 0, peer, direction: 'event', bytes: '', event: 'terminal' }) as const
    const { clients, networkX, serverX, width } = pairLadderLayout([event('server'), event('luis'), event('ana')])
    expect(clients.map(({ name }) => name)).toEqual(['luis', 'ana'])
    expect(clients.every(({ x }) => x < networkX)).toBe(true)
    expect(serverX).toBeGreaterThan(networkX)
    expect(width).toBeGreaterThan(serverX)
  })

  test('what the network handed on at once and whole is one arrow; what it changed or held is two', () => {
    const through = (...entries: TranscriptEntry[]): boolean[] => pairSteps(entries).map((step) => step.through)
    expect(through(passed(1, 'in', 'AAAA'), passed(2, 'out', 'AAAA'))).toEqual([true])
    expect(through(passed(1, 'in', 'AAAA'), passed(2, 'out', 'AAAB'))).toEqual([false, false])
    expect(through(passed(1, 'in', 'AAAA'), passed(99, 'out', 'AAAA'))).toEqual([false, false])
    expect(through(passed(1, 'in', 'AAAA'), passed(2, 'out', 'AAAA', { totalBytes: 9 }))).toEqual([false, false])
    expect(through(passed(1, 'in', 'AAAA'), passed(2, 'out', 'AAAA', { peer: 'luis' }))).toEqual([false, false])
    expect(through(passed(1, 'out', 'AAAA'), passed(2, 'out', 'AAAA'))).toEqual([false, false])
  })

  test('an end that is passed on is one arrow; an event swallows nothing else', () => {
    const event = (name: NonNullable<TranscriptEntry['event']>): TranscriptEntry => ({
      ...passed(1, 'in', ''),
      direction: 'event',
      event: name,
    })
    const names = (...all: Parameters<typeof event>[0][]): unknown[] =>
      pairSteps(all.map(event)).map(({ entry: { event: name } }) => name)
    expect(names('end-received', 'end-sent', 'reset-received', 'reset-sent')).toEqual([
      'end-received',
      'reset-received',
    ])
    expect(names('open', 'cut-seen', 'end-sent')).toEqual(['open', 'cut-seen', 'end-sent'])
  })
})

test.each([
  ['artifacts/a b/terminal.txt', './artifacts/a%20b/terminal.txt'],
  ['javascript:alert(1)', './javascript%3Aalert(1)'],
  ['../secret', undefined],
  ['a/../../b', undefined],
  ['/etc/passwd', undefined],
  ['//host/share', undefined],
  ['a\\b', undefined],
  ['', undefined],
])('artifactLink %j', (path, link) => {
  expect(artifactLink(path)).toBe(link)
})

test('an anchor holds no space or quote', () => {
  expect(caseAnchor('fuzz/a "b" <c>')).toBe('case-fuzz/a--b---c-')
})
