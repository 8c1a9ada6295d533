import { describe, expect, test } from 'vitest'
import type { BytePicture } from '../../../conformance/model/reason.ts'
import type { TranscriptEntry } from '../../../conformance/model/transcript.ts'
import { artifactLink, caseAnchor } from './anchor.ts'
import { ladderLayout } from './ladder-layout.ts'
import { pairLadderLayout, pairSteps, withFates } from './pair-ladder-layout.ts'
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
    const { lanes, subjectX, width } = ladderLayout(
      [entry('luis', 0), entry('subject', 1), entry('ana', 2), entry('luis', 3)],
      0,
    )
    expect(lanes.map(({ peer }) => peer)).toEqual(['luis', 'ana'])
    expect(lanes.every(({ x }) => x < subjectX)).toBe(true)
    expect(width).toBeGreaterThan(subjectX)
  })

  test('a network that disturbs is no peer: it stands before the program', () => {
    const { lanes, relayX, subjectX } = ladderLayout([entry('ana', 0), entry('relay', 1)], 0)
    expect(lanes.map(({ peer }) => peer)).toEqual(['ana'])
    expect(relayX).toBeGreaterThan(lanes[0]?.x ?? 0)
    expect(relayX).toBeLessThan(subjectX)
    expect(ladderLayout([entry('ana', 0)], 0).relayX).toBeUndefined()
  })

  const entries = (count: number) => Array.from({ length: count }, (_, index) => entry('ana', index))

  test('a long transcript shows its beginning and its end, and folds what lies between as far as there is room', () => {
    const { head, middle, tail } = ladderLayout(entries(30), 10).ladder
    expect(head.rows.map(({ step }) => step.tMs)).toEqual([0, 1, 2, 3])
    expect(middle?.steps).toBe(17)
    expect(middle?.piece?.rows.map(({ step }) => step.tMs)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(tail?.rows.map(({ step }) => step.tMs)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29])
    expect(ladderLayout(entries(30), 0).ladder.middle).toEqual({ steps: 17 })
    expect(ladderLayout(entries(14), 10).ladder.head.rows).toHaveLength(14)
  })

  test('a long pause has room and its length, a usual one has none', () => {
    const times = [0, 1, 2, 43, 44, 45, 46]
    const { rows } = ladderLayout(
      times.map((tMs) => entry('ana', tMs)),
      0,
    ).ladder.head
    expect(rows.map(({ pause }) => pause?.ms)).toEqual([
      undefined,
      undefined,
      undefined,
      41,
      undefined,
      undefined,
      undefined,
    ])
    const steps = rows.map(({ y }, index) => y - (rows[index - 1]?.y ?? y))
    expect(steps[3]).toBeGreaterThan(steps[2] ?? 0)
    const slow = ladderLayout(
      [0, 40, 80, 120].map((tMs) => entry('ana', tMs)),
      0,
    ).ladder.head
    expect(slow.rows.every(({ pause }) => pause === undefined)).toBe(true)
  })
})

describe('the ladder of a pair', () => {
  const passed = (tMs: number, direction: 'in' | 'out', bytes: string, more: Partial<TranscriptEntry> = {}) =>
    ({ tMs, peer: 'ana', way: 'to-server', direction, bytes, ...more }) as const

  test('clients at the left, the network between, the server at the right, also when nobody connected', () => {
    const event = (peer: string) => ({ tMs: 0, peer, direction: 'event', bytes: '', event: 'terminal' }) as const
    const { clients, networkX, serverX, width } = pairLadderLayout([event('server'), event('luis'), event('ana')], 0)
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

  test('what the network did to a datagram is one line: lost, or handed on twice', () => {
    const fault = { ...passed(1, 'in', ''), direction: 'event', event: 'fault' } as const
    const fates = (...entries: TranscriptEntry[]): unknown[] =>
      withFates(pairSteps(entries)).map(({ entry, fate }) => fate ?? entry.direction)
    expect(fates(passed(1, 'in', 'AAAA'), fault)).toEqual(['in', 'lost'])
    expect(fates(passed(1, 'in', 'AAAA'), passed(1, 'out', 'AAAA'), passed(1, 'out', 'AAAA'), fault)).toEqual([
      'in',
      'repeated',
    ])
    expect(fates(passed(1, 'in', 'AAAA'), passed(30, 'out', 'AAAA'), passed(30, 'out', 'AAAA'), fault)).toEqual([
      'in',
      'out',
      'repeated',
    ])
    expect(fates(passed(1, 'in', 'AAAA'), passed(2, 'in', 'BBBB'), fault, passed(3, 'out', 'AAAABBBB'))).toEqual([
      'in',
      'in',
      'event',
      'out',
    ])
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
