import { describe, expect, test } from 'vitest'
import { sampleReport } from '../fixtures/sample-report.ts'
import { causesOf } from './causes.ts'
import { coverageOf } from './coverage.ts'
import { cutRanges } from './cut-ranges.ts'
import { decidingRequirements, undecidedRequirements } from './deciding.ts'

describe('causesOf', () => {
  test('what decides comes first, then what has a name, then what shows most often', () => {
    expect(causesOf(sampleReport()).map(({ id, cases, deciding }) => [id, cases.length, deciding])).toEqual([
      ['one-recv-per-message', 3, true],
      ['drops-after-first-frame', 1, true],
      ['no-answer', 1, false],
    ])
  })

  test('every failed case is counted once', () => {
    const ids = causesOf(sampleReport()).flatMap(({ cases }) => cases.map(({ id }) => id))
    expect(ids).toHaveLength(sampleReport().counts.fail)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a finding that only advises stays behind a smaller one that decides', () => {
    const report = sampleReport()
    const advised = report.cases.map((result) =>
      result.diagnosis[0]?.id === 'one-recv-per-message' ? { ...result, level: 'should' as const } : result,
    )
    expect(causesOf({ ...report, cases: advised })[0]?.id).toBe('drops-after-first-frame')
  })
})

test('deciding requirements follow the level of the run', () => {
  const report = sampleReport()
  expect(decidingRequirements(report)).toHaveLength(report.score.possible)
  expect(decidingRequirements({ ...report, run: { ...report.run, decidingLevel: 'should' } })).toHaveLength(12)
  expect(undecidedRequirements(report).map(({ id }) => id)).toEqual(['CV-S5'])
})

test('coverage takes the gravest verdict of a cell and leaves empty what was never exercised', () => {
  const rows = new Map(coverageOf(sampleReport()).map(({ requirement, cells }) => [requirement, cells]))
  expect(rows.get('CV-G1')).toEqual(
    [undefined, undefined, { verdict: 'fail', cases: 1 }, undefined, undefined, undefined].with(2, {
      verdict: 'fail',
      cases: 2,
    }),
  )
  expect(rows.get('CV-S7')).toEqual(Array.from({ length: 6 }, () => undefined))
})

test('equal neighbours of a cut map are joined', () => {
  const cut = (offset: number, region: string, outcome: string) => ({ offset, region, outcome })
  expect(
    cutRanges([
      cut(2, 'header', 'closed'),
      cut(1, 'header', 'closed'),
      cut(3, 'body', 'closed'),
      cut(5, 'body', 'closed'),
      cut(6, 'body', 'wrong'),
    ]),
  ).toEqual([
    { from: 1, to: 2, region: 'header', outcome: 'closed' },
    { from: 3, to: 3, region: 'body', outcome: 'closed' },
    { from: 5, to: 5, region: 'body', outcome: 'closed' },
    { from: 6, to: 6, region: 'body', outcome: 'wrong' },
  ])
})
