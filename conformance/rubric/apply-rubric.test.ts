import { describe, expect, test } from 'vitest'
import { applyRubric } from './apply-rubric.ts'
import { smallExercise } from './fixtures/exercises.ts'
import { type Ending, judgedReport } from './fixtures/judged-report.ts'
import type { Rubric } from './rubric.ts'
import { withoutRubric } from './without-rubric.ts'

const plain: Rubric = {
  exercise: 'example',
  name: 'Entrega',
  sha256: 'ab'.repeat(32),
  weights: { must: 1, should: 0, may: 0 },
  requirements: {},
  cases: [],
}
const [first, kind, cut, careful] = smallExercise.cases.map(({ id }) => id) as [string, string, string, string]
const failed = (...pairs: readonly (readonly [string, string?])[]) =>
  judgedReport(
    Object.fromEntries(
      pairs.map(([id, mistake]): [string, Ending] => [id, mistake === undefined ? ['fail'] : ['fail', mistake]]),
    ),
  )
const payers = (report: ReturnType<typeof applyRubric>) =>
  Object.fromEntries(
    report.requirements.flatMap(({ id, countedWith }) => (countedWith === undefined ? [] : [[id, countedWith]])),
  )

test('a rubric that changes nothing gives the points that there were', () => {
  for (const report of [judgedReport({}), failed([first]), failed([cut], [careful])]) {
    const applied = applyRubric(report, plain)
    expect(applied.score).toEqual(report.score)
    expect(applied.verdict).toBe(report.verdict)
    expect(applied.run.rubric).toEqual({ name: 'Entrega', sha256: plain.sha256 })
  }
})

describe('levels', () => {
  const strict: Rubric = { ...plain, requirements: { 'EX-10': { level: 'must' } } }
  const lenient: Rubric = { ...plain, requirements: { 'EX-1': { level: 'should' } } }

  test('a requirement that is made stricter decides, and weighs as its new level', () => {
    const applied = applyRubric(failed([careful]), strict)
    expect(applied).toMatchObject({ verdict: 'fail', score: { earned: 2, possible: 3 } })
    expect(applied.cases.find(({ id }) => id === careful)?.level).toBe('must')
  })

  test('one that is made laxer decides no more', () => {
    expect(failed([first]).verdict).toBe('fail')
    expect(applyRubric(failed([first]), lenient)).toMatchObject({ verdict: 'pass', score: { earned: 1, possible: 1 } })
  })

  test('a case that did not fail its requirement before does not fail it now', () => {
    const applied = applyRubric(failed([kind]), lenient)
    expect(applied.requirements.find(({ id }) => id === 'EX-1')?.verdict).toBe('pass')
    expect(applied.cases.find(({ id }) => id === kind)?.level).toBe('may')
  })
})

describe('one mistake is counted once', () => {
  const heavy: Rubric = { ...plain, weights: { must: 1, should: 1, may: 0 }, requirements: { 'EX-2': { weight: 3 } } }

  test('with the heaviest requirement that shows it', () => {
    const applied = applyRubric(failed([first, 'm'], [cut, 'm'], [careful, 'm']), heavy)
    expect(payers(applied)).toEqual({ 'EX-1': 'EX-2', 'EX-10': 'EX-2' })
    expect(applied.score).toEqual({ earned: 0, possible: 3 })
  })

  test.each([
    ['a known mistake', 'm', { 'EX-2': 'EX-1' }, 1],
    ['a failure that nobody recognised', undefined, {}, 2],
  ])('what depends on %s is left out only when the mistake is known', (_, mistake, expected, possible) => {
    const report = judgedReport({ [first]: mistake ? ['fail', mistake] : ['fail'], [cut]: ['inconclusive'] })
    const cases = report.cases.map((result) =>
      result.id === cut && result.reason
        ? { ...result, reason: { ...result.reason, code: 'depends-on', dependsOn: first } }
        : result,
    )
    const applied = applyRubric({ ...report, cases }, plain)
    expect(payers(applied)).toEqual(expected)
    expect(applied.score).toEqual({ earned: 0, possible })
  })

  test('of equals with the first', () => {
    const applied = applyRubric(failed([first, 'm'], [cut, 'm']), plain)
    expect(payers(applied)).toEqual({ 'EX-2': 'EX-1' })
  })

  test('a requirement with a second mistake pays for itself, and for those that show one of its own only', () => {
    const exercise = {
      ...smallExercise,
      cases: smallExercise.cases.map((each) => (each.id === kind ? { ...each, level: 'must' as const } : each)),
    }
    const report = judgedReport({ [first]: ['fail', 'm'], [kind]: ['fail', 'n'], [cut]: ['fail', 'm'] }, exercise)
    expect(payers(applyRubric(report, plain))).toEqual({ 'EX-2': 'EX-1' })
    expect(payers(applyRubric(report, heavy))).toEqual({})
  })

  test('not what only looks alike, nor what does not bind, nor what weighs nothing', () => {
    expect(payers(applyRubric(failed([first], [cut]), plain))).toEqual({})
    expect(payers(applyRubric(failed([kind, 'm'], [cut, 'm']), plain))).toEqual({})
    expect(payers(applyRubric(failed([first, 'm'], [careful, 'm']), plain))).toEqual({})
  })
})

test('the last pattern that fits says who may see a case, and a pattern before its requirement', () => {
  const applied = applyRubric(judgedReport({}), {
    ...plain,
    requirements: { 'EX-10': { visibility: 'after_due_date' }, 'EX-2': { visibility: 'hidden' } },
    cases: [
      { pattern: 'example/store/*', visibility: 'hidden' },
      { pattern: '*/kind', visibility: 'visible' },
      { pattern: cut, visibility: 'after_published' },
    ],
  })
  expect(applied.cases.map(({ visibility }) => visibility)).toEqual([
    'hidden',
    undefined,
    'after_published',
    'after_due_date',
  ])
})

describe('a frozen rubric', () => {
  const frozen: Rubric = {
    ...plain,
    frozen: {
      tool: '0.0.9',
      rubric: plain.sha256,
      requirements: { 'EX-1': { level: 'must', weight: 2 }, 'EX-7': { level: 'must', weight: 1 } },
      cases: { [first]: 'must', [kind]: 'should' },
    },
    gone: ['EX-7'],
  }

  test('judges what was there: newer cases and requirements are shown, and count for nothing', () => {
    const applied = applyRubric(failed([cut], [careful]), frozen)
    expect(applied).toMatchObject({ verdict: 'pass', score: { earned: 2, possible: 2 } })
    expect(applied.requirements.map(({ id, weight, cases }) => [id, weight, cases.length])).toEqual([
      ['EX-1', 2, 2],
      ['EX-2', 0, 0],
      ['EX-10', 0, 0],
    ])
    const newer = applied.cases.find(({ id }) => id === cut)
    expect(newer).toMatchObject({
      verdict: 'fail',
      level: 'may',
      observations: [{ en: expect.stringMatching('newer') }],
    })
    expect(applied.run.rubric?.notes?.map(({ en }) => en)).toEqual([
      expect.stringContaining('2 new requirements, which are shown without counting: EX-2, EX-10'),
      expect.stringContaining('1 requirement no longer exists'),
      expect.stringContaining('2 new cases'),
    ])
    expect(applied.subject.observations).toHaveLength(4)
  })

  test('a new case of a requirement that was there does not fail it', () => {
    const { [kind]: _, ...known } = frozen.frozen?.cases ?? {}
    const before = { ...frozen, frozen: { ...frozen.frozen!, cases: known } }
    expect(applyRubric(judgedReport({ [kind]: ['error'] }), before).verdict).toBe('pass')
  })
})

test('what was applied can be taken off, and another applied, without a trace', () => {
  const report = failed([kind, 'm'], [cut, 'm'], [careful])
  const changed: Rubric = {
    ...plain,
    points: 10,
    requirements: { 'EX-1': { level: 'should', visibility: 'hidden' }, 'EX-10': { level: 'must', weight: 4 } },
  }
  const frozen = { ...plain, frozen: { tool: '0', rubric: '', requirements: {}, cases: {} } }
  expect(applyRubric(report, changed)).not.toEqual(report)
  for (const rubric of [changed, frozen]) {
    expect(withoutRubric(applyRubric(report, rubric))).toEqual(report)
    expect(applyRubric(applyRubric(report, rubric), plain)).toEqual(applyRubric(report, plain))
  }
})
