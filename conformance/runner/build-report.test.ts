import { expect, it } from 'vitest'
import type { Level } from '../model/level.ts'
import type { CaseResult } from '../model/report.ts'
import type { Requirement } from '../model/requirement.ts'
import type { Verdict } from '../model/verdict.ts'
import { buildReport, type RunFrame } from './build-report.ts'
import { resultOf } from './case-result.ts'
import { sampleCase, sampleRequirement, sampleSuite } from './fixtures/sample-suite.ts'

const text = { es: 'prueba', en: 'test' }

function frame(decidingLevel: Level): RunFrame {
  return {
    tool: { name: 'zocalo', version: '0' },
    run: {
      startedAt: '2026-01-01T00:00:00.000Z',
      durationMs: 1,
      seed: 1,
      commandLine: 'x',
      language: 'es',
      decidingLevel,
      environment: {},
    },
    subject: {
      kind: 'server',
      exercise: 'xx',
      title: text,
      transport: 'tcp',
      claims: [],
      wire: 'canonical',
      observations: [],
    },
  }
}

type Row = readonly [requirement: string, verdict: Verdict, level?: Level]

function report(rows: readonly Row[], requirements: readonly Requirement[], decidingLevel: Level = 'must') {
  const cases = rows.map(([requirement], i) => sampleCase(`xx/${i}`, { requirement }))
  const results = rows.map(([, verdict, level = 'must'], i): CaseResult => {
    const reason = { code: verdict, text: { es: `${verdict} ${i}`, en: `${verdict} ${i}` } }
    return resultOf(cases[i]!, 'xx', level, `replay ${i}`, { verdict, ...(verdict !== 'pass' && { reason }) })
  })
  return buildReport(frame(decidingLevel), sampleSuite({ requirements, serverCases: cases }), ['server'], results)
}

const one = [sampleRequirement('XX-S1')]
const two = [sampleRequirement('XX-S1'), sampleRequirement('XX-S2', { level: 'should' })]
const verdicts = ({ requirements }: ReturnType<typeof report>) => requirements.map(({ verdict }) => verdict)

it.each<[readonly Verdict[], Verdict]>([
  [['pass', 'pass'], 'pass'],
  [['pass', 'not-applicable'], 'pass'],
  [['pass', 'inconclusive'], 'inconclusive'],
  [['inconclusive', 'fail', 'pass'], 'fail'],
  [['fail', 'error'], 'error'],
  [['not-applicable', 'not-applicable'], 'not-applicable'],
])('a requirement whose cases came to %o came to %s', (own, expected) => {
  const made = report(
    own.map((verdict): Row => ['XX-S1', verdict]),
    one,
  )
  expect(verdicts(made)).toEqual([expected])
  expect(made.verdict).toBe(expected)
  expect(made.requirements[0]?.cases).toEqual(own.map((_, i) => `xx/${i}`))
})

it('does not let a case of a lower level than its requirement fail it', () => {
  const made = report(
    [
      ['XX-S1', 'pass'],
      ['XX-S1', 'fail', 'should'],
    ],
    one,
  )
  expect(verdicts(made)).toEqual(['pass'])
  expect(made).toMatchObject({ verdict: 'pass', counts: { pass: 1, fail: 1 }, score: { earned: 1, possible: 1 } })
})

it('lets a case of a higher level than its requirement fail it', () => {
  expect(verdicts(report([['XX-S2', 'fail', 'must']], two))).toEqual(['fail'])
})

it('decides and counts only by the deciding level and stricter ones', () => {
  const rows: readonly Row[] = [
    ['XX-S1', 'pass'],
    ['XX-S2', 'fail', 'should'],
  ]
  expect(report(rows, two, 'must')).toMatchObject({ verdict: 'pass', score: { earned: 1, possible: 1 } })
  expect(report(rows, two, 'should')).toMatchObject({ verdict: 'fail', score: { earned: 1, possible: 2 } })
  expect(report(rows, two, 'may')).toMatchObject({ verdict: 'fail', score: { earned: 1, possible: 2 } })
})

it('gives no point for what is undecided, and takes none for what does not apply', () => {
  const requirements = ['XX-S1', 'XX-S2', 'XX-S3', 'XX-S4'].map((id) => sampleRequirement(id))
  const made = report(
    [
      ['XX-S1', 'pass'],
      ['XX-S2', 'fail'],
      ['XX-S3', 'inconclusive'],
      ['XX-S4', 'not-applicable'],
    ],
    requirements,
  )
  expect(made.score).toEqual({ earned: 1, possible: 3 })
  expect(made.counts).toEqual({ pass: 1, fail: 1, inconclusive: 1, error: 0, notApplicable: 1 })
  expect(made.verdict).toBe('fail')
  expect(made.requirements.map(({ note }) => note?.es)).toEqual([
    undefined,
    undefined,
    'inconclusive 2',
    'not-applicable 3',
  ])
})

it('spoils the whole run with a fault of ours, even where it decides nothing', () => {
  const made = report(
    [
      ['XX-S1', 'pass'],
      ['XX-S2', 'error', 'should'],
    ],
    two,
  )
  expect(made).toMatchObject({ verdict: 'error', counts: { error: 1 }, score: { earned: 1, possible: 1 } })
})

it('lists only the requirements that the judged role has', () => {
  const suite = sampleSuite({
    requirements: [sampleRequirement('XX-S1'), sampleRequirement('XX-C1'), sampleRequirement('XX-X1')],
    serverCases: [sampleCase('xx/s')],
    clientCases: [{ ...sampleCase('xx/c'), requirement: 'XX-C1', role: 'client', run: () => Promise.resolve() }],
  })
  const listed = (...roles: ('server' | 'client')[]) =>
    buildReport(frame('must'), suite, roles, []).requirements.map(({ id }) => id)
  expect(listed('server')).toEqual(['XX-S1'])
  expect(listed('client')).toEqual(['XX-C1'])
  expect(listed('server', 'client')).toEqual(['XX-S1', 'XX-C1'])
})

it('lists a requirement that a further case judges, and one that nobody judged as not applicable', () => {
  const result = resultOf(sampleCase('xx/fuzz', { requirement: 'XX-S2' }), 'xx', 'should', 'replay', {
    verdict: 'pass',
  })
  const suite = sampleSuite({ requirements: two, serverCases: [sampleCase('xx/s')] })
  const made = buildReport(frame('must'), suite, ['server'], [result])
  expect(made.requirements.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['XX-S1', 'not-applicable'],
    ['XX-S2', 'pass'],
  ])
  expect(made.verdict).toBe('not-applicable')
  expect(made.cases).toEqual([result])
})
