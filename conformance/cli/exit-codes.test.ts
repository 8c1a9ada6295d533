import { expect, test } from 'vitest'
import { sampleReport } from '../../reports/fixtures/sample-report.ts'
import type { CaseResult, RunReport } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import { exitCodeOf, gravest } from './exit-codes.ts'
import { launchExitCode } from './launch-exit-code.ts'

test.each([
  ['pass', 0],
  ['not-applicable', 0],
  ['fail', 1],
  ['inconclusive', 2],
  ['error', 3],
] as const)('a run that came to %s exits with %i', (verdict, expected) => {
  expect(exitCodeOf(reportOf(verdict, [verdict]))).toBe(expected)
})

test.each([
  ['interrupted', 'pass', ['pass', 'inconclusive'], 2],
  ['interrupted', 'fail', ['fail', 'inconclusive'], 1],
  ['max-seconds', 'inconclusive', ['inconclusive'], 2],
  ['dead-subject', 'inconclusive', ['inconclusive', 'not-applicable'], 3],
  ['dead-subject', 'inconclusive', [], 3],
  ['dead-subject', 'inconclusive', ['pass', 'inconclusive'], 2],
  ['dead-subject', 'fail', ['fail', 'inconclusive'], 1],
] as const)('ended early by %s with %s of %j exits with %i', (cause, verdict, cases, expected) => {
  const report = reportOf(verdict, cases)
  const endedEarly = { cause, text: { es: 'terminó', en: 'ended' } }
  expect(exitCodeOf({ ...report, run: { ...report.run, endedEarly } })).toBe(expected)
})

test('what is wrong with the command is wrong usage, what is wrong with the program is not', () => {
  expect(['command-empty', 'quote-unclosed', 'shell-operator'].map((code) => launchExitCode(code as never))).toEqual([
    64, 64, 64,
  ])
  expect(launchExitCode('program-not-found')).toBe(3)
  expect(launchExitCode('copy-not-writable')).toBe(3)
})

function reportOf(verdict: Verdict, cases: readonly Verdict[]): RunReport {
  const sample = sampleReport()
  const { endedEarly: _, ...run } = sample.run
  const [first] = sample.cases as [CaseResult]
  return { ...sample, run, verdict, cases: cases.map((each) => ({ ...first, verdict: each })) }
}

test.each([
  [[0, 0], 0],
  [[0, 2, 0], 2],
  [[2, 1], 1],
  [[1, 3, 2], 3],
  [[], 0],
])('exercises that exit with %j exit together with %i', (codes, expected) => {
  expect(gravest(codes)).toBe(expected)
})
