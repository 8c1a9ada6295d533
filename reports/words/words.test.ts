import { expect, it } from 'vitest'
import { catalogueProblems } from '../../conformance/model/fixtures/catalogue-problems.ts'
import { en } from './en.ts'
import { es } from './es.ts'

it('says every message of the reports well in both languages', () => {
  const same = [
    'page.title',
    'requirements.id',
    'bytes.one',
    'bytes.total',
    'event.reset-sent',
    'event.reset-received',
    'event.terminal',
  ] as const
  expect(catalogueProblems({ es, en }, { same, silent: ['headline.causes', 'headline.undecided'] })).toEqual([])
})
