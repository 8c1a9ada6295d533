import { expect, test } from 'vitest'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderGradescope } from './render-gradescope.ts'

interface Result {
  score: number
  tests: { name: string; score?: number; max_score?: number; status: string; output: string }[]
}

const result = (made: typeof sampleReport): Result => JSON.parse(renderGradescope(made(), 'es'))

test('the points of the tests are the score of the run', () => {
  const { score, tests } = result(sampleReport)
  const sum = (key: 'score' | 'max_score'): number => tests.reduce((total, test) => total + (test[key] ?? 0), 0)
  expect(score).toBe(sampleReport().score.earned)
  expect(sum('score')).toBe(sampleReport().score.earned)
  expect(sum('max_score')).toBe(sampleReport().score.possible)
})

test('a lost point is explained: quote, case, diagnosis, advice, command', () => {
  const lost = result(sampleReport).tests.find(({ name }) => name.startsWith('CV-G1 '))
  expect(lost).toMatchObject({ score: 0, max_score: 1, status: 'failed' })
  for (const words of [
    'chunks de máximo 128 bytes',
    'nuevo-body-at-every-offset',
    'Cree que un recv',
    'Repita recv',
    '--only',
  ]) {
    expect(lost?.output).toContain(words)
  }
})

test('what does not apply is no test, and what does not decide has no points', () => {
  const { tests } = result(sampleReport)
  expect(tests).toHaveLength(12)
  expect(tests.find(({ name }) => name.startsWith('CV-G12'))).not.toHaveProperty('max_score')
})

test('control characters are written out', () => {
  const { tests } = result(hostileReport)
  expect(tests.map(({ output }) => output).join('')).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
})
