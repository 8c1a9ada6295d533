import { expect, it } from 'vitest'
import type { RunReport } from '../model/report.ts'
import { exerciseIds } from '../runner/find-suites.ts'
import { judgeClient, judgeServer } from './fixtures/judge-program.ts'
import { referenceProgram } from './fixtures/reference-program.ts'

const exercises = await exerciseIds()

it.each(exercises)('the reference server of %s passes every case', { timeout: 120_000 }, async (exercise) => {
  const report = await judgeServer({ ...(await referenceProgram(exercise, 'server')), fuzzRuns: 40, jobs: 2 })
  expect(otherThanPass(report).filter((each) => !each.endsWith(': not-applicable'))).toEqual([])
  expect(report.verdict).toBe('pass')
})

it.each(exercises)('the reference client of %s passes every case', { timeout: 120_000 }, async (exercise) => {
  const report = await judgeClient({ ...(await referenceProgram(exercise, 'client')), jobs: 2 })
  expect(otherThanPass(report)).toEqual([])
  expect(report.verdict).toBe('pass')
})

function otherThanPass({ cases }: RunReport): string[] {
  return cases.filter(({ verdict }) => verdict !== 'pass').map(({ id, verdict }) => `${id}: ${verdict}`)
}
