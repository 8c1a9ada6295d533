import { expect, test } from 'vitest'
import type { RequirementResult } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import { rubricScore } from './rubric-score.ts'

const of = (weight: number, verdict: Verdict, countedWith?: string): RequirementResult => ({
  id: 'EX-1',
  level: 'must',
  text: { es: '', en: '' },
  source: { seed: '001' },
  cases: [],
  verdict,
  weight,
  ...(countedWith !== undefined && { countedWith }),
})

test.each<[string, readonly RequirementResult[], number | undefined, number, number]>([
  ['what holds earns its weight', [of(3, 'pass'), of(1, 'fail')], undefined, 3, 4],
  ['what was not shown earns nothing', [of(3, 'inconclusive'), of(1, 'error'), of(1, 'pass')], undefined, 1, 5],
  ['what does not apply is outside', [of(3, 'not-applicable'), of(2, 'pass')], undefined, 2, 2],
  ['what is counted with another is outside', [of(3, 'fail'), of(2, 'fail', 'EX-2'), of(1, 'pass')], undefined, 1, 4],
  ['what weighs nothing changes nothing', [of(0, 'fail'), of(2, 'pass')], 10, 10, 10],
  ['everything together is worth the points', [of(1, 'pass'), of(2, 'fail')], 10, 3.33, 10],
  ['a half is rounded up', [of(1, 'pass'), of(7, 'fail')], 1, 0.13, 1],
  ['also where floating point is a hair below', [of(0.335, 'pass'), of(0.67, 'pass')], undefined, 1.01, 1.01],
  ['also 1.005', [of(1.005, 'pass')], undefined, 1.01, 1.01],
  ['nothing of nothing is nothing', [of(1, 'not-applicable')], 10, 0, 0],
  ['decimals add up', [of(0.1, 'pass'), of(0.2, 'pass')], undefined, 0.3, 0.3],
])('%s', (_name, requirements, points, earned, possible) => {
  expect(rubricScore(requirements, points)).toEqual({ earned, possible })
})
