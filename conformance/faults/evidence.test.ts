import { expect, it } from 'vitest'
import { type CutEvidence, isSeen, weakest } from './evidence.ts'

const queue: CutEvidence = { kind: 'queue-empty', gapMs: 6 }
const gap: CutEvidence = { kind: 'gap', gapMs: 5 }
const none: CutEvidence = { kind: 'none', gapMs: 200, why: 'queue-never-empty' }

it.each([
  [[queue, queue], queue],
  [[queue, gap, queue], gap],
  [[gap, queue, none], none],
  [[none, queue], none],
])('takes the weakest of %o', (all, expected) => {
  expect(weakest(all)).toBe(expected)
})

it('takes no cut at all for no evidence', () => {
  expect(isSeen(weakest([]))).toBe(false)
  expect([queue, gap, none].map(isSeen)).toEqual([true, true, false])
})
