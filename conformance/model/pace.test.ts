import { expect, it } from 'vitest'
import { morePatient, paceFor } from './pace.ts'

it.each([
  ['an immediate subject', 0, { answerMs: 500, silenceMs: 60, gapMs: 5 }],
  ['a usual one', 20, { answerMs: 700, silenceMs: 120, gapMs: 20 }],
  ['a slow one', 100, { answerMs: 2300, silenceMs: 440, gapMs: 50 }],
  ['one that hardly moves', 3000, { answerMs: 8000, silenceMs: 1500, gapMs: 50 }],
])('waits for %s as it deserves', (_, answeringMs, waits) => {
  expect(paceFor(answeringMs)).toEqual({ answeringMs, ...waits })
})

it('waits longer for a slower subject, never shorter', () => {
  const paces = Array.from({ length: 500 }, (_, i) => paceFor(i))
  for (const [i, pace] of paces.entries()) {
    const before = paces[i - 1] ?? pace
    expect(pace.answerMs).toBeGreaterThanOrEqual(before.answerMs)
    expect(pace.silenceMs).toBeGreaterThanOrEqual(before.silenceMs)
    expect(pace.gapMs).toBeGreaterThanOrEqual(before.gapMs)
    expect(pace.answerMs).toBeGreaterThan(pace.silenceMs)
  }
})

it('stretches every wait, and never makes a cut shorter', () => {
  expect(paceFor(20, 3)).toEqual({ answeringMs: 20, answerMs: 2100, silenceMs: 360, gapMs: 60 })
  expect(paceFor(20, 0.5)).toEqual({ answeringMs: 20, answerMs: 350, silenceMs: 60, gapMs: 20 })
})

it('has more patience in everything but what was measured', () => {
  expect(morePatient(paceFor(20), 3)).toEqual({ answeringMs: 20, answerMs: 2100, silenceMs: 360, gapMs: 60 })
})
