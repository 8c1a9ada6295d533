import { expect, it } from 'vitest'
import { pairDiagnoses } from '../../pair/diagnoses/pair-diagnoses.ts'
import { loadSuites } from '../../runner/find-suites.ts'

/** A remedy is the shape of the mended place, not a program. */
const mostLines = 10

const known = [
  ...(await loadSuites()).map(({ exercise, diagnoses }) => [exercise, diagnoses] as const),
  ['a pair', pairDiagnoses] as const,
]

it.each(known)('shows in a few lines how every mistake of %s is mended', (_, diagnoses) => {
  expect(diagnoses.filter(({ remedy = '' }) => remedy.trim() === '').map(({ id }) => id)).toEqual([])
  const long = diagnoses.filter(({ remedy = '' }) => remedy.split('\n').length > mostLines)
  expect(long.map(({ id }) => id)).toEqual([])
})
