import { expect, it } from 'vitest'
import { morePatient, paceFor } from './pace.ts'

it.each([
  ['an immediate subject', 0, { answerMs: 500, silenceMs: 60, settleMs: 60, gapMs: 5 }],
  ['a usual one', 20, { answerMs: 700, silenceMs: 120, settleMs: 120, gapMs: 20 }],
  ['a slow one', 100, { answerMs: 2300, silenceMs: 440, settleMs: 440, gapMs: 50 }],
  ['one that hardly moves', 3000, { answerMs: 8000, silenceMs: 1500, settleMs: 1500, gapMs: 50 }],
])('waits for %s as it deserves', (_, answeringMs, waits) => {
  expect(paceFor(answeringMs)).toEqual({ answeringMs, ...waits })
})

it('waits longer for a slower subject, never shorter', () => {
  const paces = Array.from({ length: 500 }, (_, i) => paceFor(i))
  for (const [i, pace] of paces.entries()) {
    const before = paces[i - 1] ?? pace
    expect(pace.answerMs).toBeGreaterThanOrEqual(before.answerMs)
    expect(pace.silenceMs).toBeGreaterThanOrEqual(before.silenceMs)
    expect(pace.settleMs).toBeGreaterThanOrEqual(before.settleMs)
    expect(pace.gapMs).toBeGreaterThanOrEqual(before.gapMs)
    expect(pace.answerMs).toBeGreaterThan(pace.silenceMs)
  }
})

it('stretches every wait, and never makes a cut shorter', () => {
  expect(paceFor(20, 3)).toEqual({ answeringMs: 20, answerMs: 2100, silenceMs: 360, settleMs: 360, gapMs: 60 })
  expect(paceFor(20, 0.5)).toEqual({ answeringMs: 20, answerMs: 350, silenceMs: 60, settleMs: 60, gapMs: 20 })
})

it('has more patience in everything but what was measured, and the most after a wrong answer', () => {
  const patient = { answeringMs: 20, answerMs: 2100, silenceMs: 360, settleMs: 2100, gapMs: 60 }
  expect(morePatient(paceFor(20), 3)).toEqual(patient)
})

it('is never more patient than anybody deserves, and never less than before', () => {
  const slowest = paceFor(3000)
  const patient = { answerMs: 20_000, settleMs: 20_000, silenceMs: slowest.silenceMs * 2.5, gapMs: slowest.gapMs * 2.5 }
  expect(morePatient(slowest, 10)).toMatchObject(patient)
  const stretched = paceFor(3000, 5)
  expect(morePatient(stretched, 3)).toEqual({ ...stretched, settleMs: stretched.answerMs })
})
