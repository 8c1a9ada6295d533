import { expect, it } from 'vitest'
import { catalogueProblems } from '../../../conformance/model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'

it('says every message about exported programs well in both languages', () => {
  expect(catalogueProblems({ es, en })).toEqual([])
})
