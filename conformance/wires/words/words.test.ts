import { expect, it } from 'vitest'
import { catalogueProblems } from '../../model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'

it('says every message about wire profiles well in both languages', () => {
  const same = ['explain-message', 'explain-wish', 'shown-bytes'] as const
  expect(catalogueProblems({ es, en }, { same, columns: ['explain-line'] })).toEqual([])
})
