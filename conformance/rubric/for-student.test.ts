import { expect, test } from 'vitest'
import type { RunReport } from '../model/report.ts'
import { applyRubric } from './apply-rubric.ts'
import { judgedReport } from './fixtures/judged-report.ts'
import { forStudent, isForStudent } from './for-student.ts'
import type { Rubric } from './rubric.ts'

const rubric: Rubric = {
  exercise: 'example',
  name: 'Entrega',
  sha256: 'ab'.repeat(32),
  weights: { must: 1, should: 0, may: 0 },
  requirements: { 'EX-10': { level: 'must' } },
  cases: [{ pattern: 'example/cut/*', visibility: 'hidden' }],
}

function teacherReport(): RunReport {
  const report = judgedReport({
    'example/cut/any-byte': ['fail'],
    'example/cut/careful': ['inconclusive'],
    'example/store/first': ['inconclusive'],
  })
  const cases = report.cases.map((result) =>
    result.id === 'example/store/first'
      ? { ...result, reason: { code: 'depends-on', text: { es: 'Depende de example/cut/any-byte.', en: 'x' } } }
      : result,
  )
  return applyRubric({ ...report, cases }, rubric)
}

test('of a hidden case nothing remains but that it counts', () => {
  const shown = forStudent(teacherReport())
  const text = JSON.stringify(shown)
  expect(text).not.toMatch(/example\/cut/)
  expect(text).not.toContain(Buffer.from('says example/cut').toString('base64').slice(0, 20))
  expect(text).not.toContain('what the program wrote')
  expect(shown.cases.map(({ id }) => id)).toEqual(['example/store/first', 'example/store/kind'])
  expect(shown.subject.observations.at(-1)).toEqual({
    es: 'También cuentan 2 casos que no se muestran.',
    en: '2 cases that are not shown count as well.',
  })
})

test('points, verdicts and numbers are those of the whole run', () => {
  const report = teacherReport()
  const shown = forStudent(report)
  expect(shown).toMatchObject({ score: report.score, verdict: report.verdict, counts: report.counts })
  const dependency = 'It could not be judged, because a case that is not shown did not pass.'
  expect(shown.requirements.map(({ id, verdict, cases, note }) => [id, verdict, cases.length, note?.en])).toEqual([
    ['EX-1', 'inconclusive', 2, dependency],
    ['EX-2', 'fail', 0, '1 case of this requirement is not shown.'],
    ['EX-10', 'inconclusive', 0, '1 case of this requirement is not shown.'],
  ])
})

test('it is known for what it is, and a report without a rubric stays as it is', () => {
  const report = judgedReport({})
  expect(forStudent(report)).toEqual(report)
  expect(isForStudent(report)).toBe(false)
  expect(isForStudent(forStudent(teacherReport()))).toBe(true)
})

test('what the program wrote stays where no hidden case was judged', () => {
  const report = applyRubric(judgedReport({ 'example/cut/any-byte': ['inconclusive'] }), {
    ...rubric,
    cases: [{ pattern: 'example/cut/any-byte', visibility: 'hidden' }],
  })
  expect(forStudent(report).subject.terminal).toBe('what the program wrote')
})
