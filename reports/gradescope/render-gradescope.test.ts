import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RequirementResult, RunReport, Visibility } from '../../conformance/model/report.ts'
import { hostileReport } from '../fixtures/hostile-report.ts'
import { pairReport } from '../fixtures/pair-report.ts'
import { rubricReport } from '../fixtures/rubric-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderGradescope } from './render-gradescope.ts'

interface Result {
  score: number
  output: string
  extra_data: object
  tests: {
    name: string
    number: string
    score?: number
    max_score?: number
    status: string
    output: string
    visibility: string
    tags: string[]
  }[]
}

const schema = JSON.parse(readFileSync(new URL('results.schema.json', import.meta.url), 'utf8'))
const isResult = new Ajv({ allowUnionTypes: true }).compile(schema)

/** What Gradescope reads, once its schema lets it through. */
function result(made: () => RunReport, language: 'es' | 'en' = 'es'): Result {
  const read = JSON.parse(renderGradescope(made(), language))
  isResult(read)
  expect(isResult.errors ?? []).toEqual([])
  return read
}

/** The sum as Gradescope makes it, to the hundredth. */
function sum({ tests }: Result, key: 'score' | 'max_score'): number {
  return Math.round(tests.reduce((total, each) => total + (each[key] ?? 0), 0) * 100) / 100
}

test('the points of the tests are the score of the run', () => {
  const read = result(sampleReport)
  expect(read.score).toBe(sampleReport().score.earned)
  expect(sum(read, 'score')).toBe(sampleReport().score.earned)
  expect(sum(read, 'max_score')).toBe(sampleReport().score.possible)
  expect(read.tests.map(({ number }) => number).slice(0, 3)).toEqual(['1', '2', '3'])
  expect(read.tests.find(({ name }) => name.startsWith('CV-G1 '))?.tags).toEqual(['must', 'cut'])
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

test.each([
  ['a pair', pairReport],
  ['a rubric', rubricReport],
  ['hostile texts', hostileReport],
] as const)('the schema of Gradescope lets it through: %s', (_, made) => {
  for (const language of ['es', 'en'] as const) expect(result(made, language).tests.length).toBeGreaterThan(2)
})

test.each([
  ['a format that does not exist', { tests: [{ output_format: 'markdown' }] }],
  ['points without a score', { tests: [{ max_score: 2 }] }],
  ['neither score nor tests', { output: 'x' }],
  ['a misspelt key', { score: 1, stdout_visibilty: 'hidden' }],
])('the schema would find %s', (_, wrong) => {
  expect(isResult(wrong)).toBe(false)
})

test('weights of a rubric, and a mistake that is counted once', () => {
  const read = result(() => {
    const report = weighted((index) => [3, 2, 1][index % 3] ?? 1)
    const requirements = report.requirements.map((each) =>
      each.id === 'CV-S2' ? { ...each, countedWith: 'CV-G1' } : each,
    )
    const counted = requirements.filter((each) => each.verdict !== 'not-applicable' && !each.countedWith)
    const total = (all: readonly RequirementResult[]) => all.reduce((points, { weight = 0 }) => points + weight, 0)
    const score = { earned: total(counted.filter((each) => each.verdict === 'pass')), possible: total(counted) }
    return { ...report, requirements, score }
  })
  const tests = Object.fromEntries(read.tests.map((each) => [each.name.split(' ')[0], each]))
  expect(tests['CV-S1']).toMatchObject({ score: 3, max_score: 3 })
  expect(tests['CV-S2']).toMatchObject({ score: 0, max_score: 0, status: 'failed' })
  expect(tests['CV-S2']?.output).toContain('mismo error de CV-G1')
  expect(tests['CV-G1']).toMatchObject({ score: 0, max_score: 3 })
  expect(read.output).toMatch(/puntos?\n/)
})

test('whatever the weights and the scale, the points add up to the score', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 10_000 }), (given, hundredths) => {
      const report = weighted((index) => (given[index] ?? 1) / 100)
      const applying = report.requirements.filter(({ verdict }) => verdict !== 'not-applicable')
      const total = (all: readonly RequirementResult[]) => all.reduce((points, { weight = 0 }) => points + weight, 0)
      const share = total(applying.filter(({ verdict }) => verdict === 'pass')) / total(applying)
      const score = { earned: Math.round(share * hundredths) / 100, possible: hundredths / 100 }
      const read = result(() => ({ ...report, score }))
      expect([sum(read, 'score'), sum(read, 'max_score')]).toEqual([score.earned, score.possible])
    }),
    { numRuns: 40 },
  )
})

test.each(['hidden', 'after_due_date', 'after_published'] as const)(
  'a requirement that only hidden cases failed is hidden with them: %s',
  (visibility) => {
    const id = 'canvas/joined/two-paints-in-one-segment'
    const { output, tests } = result(() => hiding(sampleReport(), { [id]: visibility }))
    const own = tests.find(({ name }) => name.startsWith('CV-G2 '))
    expect(own?.visibility).toBe(visibility)
    expect(own?.output).toContain(id)
    const visibleText = [
      output,
      ...tests.filter((each) => each.visibility === 'visible').map((each) => each.output),
    ].join('\n')
    expect(visibleText).not.toContain(id)
    expect(visibleText).not.toContain('De 3 mensajes pegados')
    expect(visibleText).not.toContain('drops-after-first-frame')
    expect(visibleText).toContain('(un caso que no se muestra)')
    expect(output).not.toContain('5 de 10')
    expect(output).not.toContain('Todavía no cumple')
  },
)

test('a visible test counts its hidden cases and tells nothing of them', () => {
  const id = 'canvas/cuts/pintar-body-at-every-offset'
  const { tests } = result(() => hiding(sampleReport(), { [id]: 'hidden' }))
  const shown = tests.find(({ name }) => name.startsWith('CV-G1 '))
  expect(shown?.visibility).toBe('visible')
  expect(shown?.output).toContain('nuevo-body-at-every-offset')
  expect(shown?.output).not.toContain(id)
  expect(shown?.output).not.toContain('La casilla de la fila 3')
  expect(shown?.output).toContain('1 caso más no se muestra')
  expect(tests.find(({ name }) => name.startsWith('CV-S2 '))?.visibility).toBe('hidden')
})

test('a requirement that only a hidden case passed is hidden, too', () => {
  const { tests } = result(() => hiding(sampleReport(), { 'canvas/nuevo/whole-board': 'after_due_date' }))
  expect(tests.find(({ name }) => name.startsWith('CV-S1 '))?.visibility).toBe('after_due_date')
})

function weighted(weightOf: (index: number) => number): RunReport {
  const report = sampleReport()
  const requirements = report.requirements.map((each, index) => ({ ...each, weight: weightOf(index) }))
  return { ...report, requirements, run: { ...report.run, rubric: { name: 'I2', sha256: 'ab' } } }
}

function hiding(report: RunReport, hidden: Readonly<Record<string, Visibility>>): RunReport {
  const cases = report.cases.map((each) => {
    const visibility = hidden[each.id]
    return visibility === undefined ? each : { ...each, visibility }
  })
  return { ...report, cases }
}
