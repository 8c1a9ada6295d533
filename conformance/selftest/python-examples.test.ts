import { describe, expect, it } from 'vitest'
import type { CaseResult } from '../model/report.ts'
import { judgeClient, judgeServer } from './fixtures/judge-program.ts'
import { correctClients, correctServers, wrongClients, wrongServers } from './fixtures/python-examples.ts'

const rightServers = await correctServers()
const badServers = await wrongServers()
const badClients = await wrongClients()

const timeout = 240_000
/** Examples per property. */
const fuzzRuns = 12

/** What a program with one mistake shows besides: who does not forget the dead sends to everybody under one lock too. */
const alsoShown: Readonly<Record<string, readonly string[]>> = {
  'no_elimina_muertos.py': ['broadcast-blocks-on-slow-client'],
}

describe.concurrent('a correct Python program is not accused of anything', () => {
  it.each(rightServers)('$command', { timeout }, async (program) => {
    const report = await judgeServer({ ...program, fuzzRuns })
    expect(accused(report.cases)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.score.possible).toBeGreaterThan(8)
  })

  it.each(correctClients())('$command', { timeout }, async (program) => {
    const report = await judgeClient(program)
    expect(accused(report.cases)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.score.possible).toBeGreaterThan(8)
  })
})

describe.concurrent('a wrong Python program is diagnosed as the README says', () => {
  it.each(badServers)('$name', { timeout }, async ({ name, program, named, isAdvice }) => {
    const { cases, verdict } = await judgeServer(program)
    const others = [...diagnoses(cases)].filter((id) => !named.includes(id) && !alsoShown[name]?.includes(id))
    expect({ named: named.filter((id) => diagnoses(cases).has(id)), others }).toEqual({ named, others: [] })
    expect(verdict).toBe(isAdvice ? 'pass' : 'fail')
  })

  it.each(badClients)('$name', { timeout }, async ({ program, named }) => {
    const { cases, verdict } = await judgeClient(program)
    const failed = cases.filter((each) => each.verdict === 'fail')
    const shown = new Set([...diagnoses(cases), ...failed.flatMap(({ requirements }) => requirements)])
    expect(named.filter((each) => shown.has(each))).toEqual(named)
    expect(verdict).toBe('fail')
  })
})

function diagnoses(cases: readonly CaseResult[]): Set<string> {
  return new Set(cases.flatMap(({ diagnosis }) => diagnosis.map(({ id }) => id)))
}

function accused(cases: readonly CaseResult[]): string[] {
  return cases
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
    .map(({ id, verdict, reason }) => `${verdict} ${id}: ${reason?.text.en} ${reason?.actual?.en ?? ''}`)
}
