import { expect, it } from 'vitest'
import { catalogueProblems } from '../../model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'

it('says every message of the command line well in both languages', () => {
  expect(
    catalogueProblems(
      { es, en },
      { same: ['case-list', 'help-format', 'wire-row'], columns: ['case-list', 'tried-line', 'wire-row'] },
    ),
  ).toEqual([])
})
