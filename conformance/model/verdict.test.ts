import { expect, it } from 'vitest'
import { graver, gravest, type Verdict } from './verdict.ts'

const byGravity: readonly Verdict[] = ['not-applicable', 'pass', 'inconclusive', 'fail', 'error']
const pairs = byGravity.flatMap((light, i) => byGravity.slice(i).map((grave) => [light, grave] as const))

it.each(pairs)('%s weighs no more than %s', (light, grave) => {
  expect(graver(light, grave)).toBe(grave)
  expect(graver(grave, light)).toBe(grave)
  expect(gravest([light, grave, light])).toBe(grave)
})

it('takes nothing as not applicable, and anything that can be walked through', () => {
  expect(gravest([])).toBe('not-applicable')
  expect(gravest(new Set<Verdict>(['pass', 'not-applicable']))).toBe('pass')
})
