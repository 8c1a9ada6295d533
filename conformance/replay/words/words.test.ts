import { expect, it } from 'vitest'
import { catalogueProblems } from '../../model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'

it('says every message about records and bundles well in both languages', () => {
  const same = ['replay-changed'] as const
  const pieces = ['not-recorded', 'left-out', 'not-run'] as const
  expect(catalogueProblems({ es, en }, { same, columns: [...pieces] })).toEqual([])
})
