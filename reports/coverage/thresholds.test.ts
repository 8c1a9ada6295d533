import { expect, test } from 'vitest'
import type { FileLines } from './coverage-report.ts'
import { checkThresholds, flooredPercent, thresholdSentence } from './thresholds.ts'

const files: readonly FileLines[] = [
  {
    path: 'a/server.ts',
    room: 'a',
    lines: 95,
    covered: 90,
    uncovered: [
      [3, 6],
      [9, 9],
    ],
  },
  { path: 'a/session.ts', room: 'a', lines: 5, covered: 5, uncovered: [] },
  { path: 'wire/x.ts', room: 'wire', lines: 2000, covered: 1999, uncovered: [[17, 17]] },
]
const server = { id: 'server', exercise: 'a', minimum: 95, paths: ['a/server.ts', 'a/session.ts'] } as const
const codecs = { id: 'codecs', minimum: 100, paths: ['wire/x.ts'] } as const

test('is reached by the lines of all files together', () => {
  const [reached] = checkThresholds([server], files)
  expect(reached).toMatchObject({ reached: true, lines: 100, covered: 95, files: ['a/server.ts'] })
  expect(checkThresholds([{ ...server, minimum: 95.1 }], files)[0]?.reached).toBe(false)
})

test('is missed by a single line of a codec, with its place', () => {
  const [missed] = checkThresholds([codecs], files)
  expect(missed?.reached).toBe(false)
  expect(missed && thresholdSentence(missed, files)).toEqual({
    es: 'Los códecs llegan al 99,9 % de sus líneas; deben llegar al 100 %. Sin ejecutar: wire/x.ts:17',
    en: 'The codecs reach 99.9 % of their lines; they must reach 100 %. Not executed: wire/x.ts:17',
  })
})

test('names the server and every stretch of its lines', () => {
  const [missed] = checkThresholds([{ ...server, minimum: 99 }], files)
  expect(missed && thresholdSentence(missed, files).en).toBe(
    'The reference server of a reaches 95 % of its lines; it must reach 99 %. Not executed: a/server.ts:3–6, 9',
  )
})

test('a file that nobody measured is no file without lines', () => {
  expect(() => checkThresholds([{ ...codecs, paths: ['wire/lost.ts'] }], files)).toThrow(
    'wire/lost.ts was not measured',
  )
})

test('a share is never rounded up', () => {
  expect(flooredPercent(1999, 2000)).toBe(99.9)
  expect(flooredPercent(19_999, 20_000)).toBe(99.9)
  expect(flooredPercent(2000, 2000)).toBe(100)
  expect(flooredPercent(0, 0)).toBe(100)
})
