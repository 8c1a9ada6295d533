import { expect, it } from 'vitest'
import { catalogueProblems } from '../model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { say } from './say.ts'

it('says every message of the engine and oracles well in both languages', () => {
  expect(catalogueProblems({ es, en }, { same: ['field-pickle'] })).toEqual([])
})

it.each([
  [
    { count: 3, queue: 3, gap: 0 },
    '3 cortes, cada uno con evidencia: 3 veces el sistema mostró la cola de recepción vacía.',
  ],
  [{ count: 1, queue: 0, gap: 1 }, '1 corte, con evidencia: 1 vez una pausa de al menos 5 ms.'],
  [
    { count: 3, queue: 1, gap: 2 },
    '3 cortes, cada uno con evidencia: 1 vez el sistema mostró la cola de recepción vacía, 2 veces una pausa de al menos 5 ms.',
  ],
])('lists only the evidence that there is: %o', (counts, es) => {
  expect(say('cut-evidence', { ...counts, ms: 5 }).es).toBe(es)
})
