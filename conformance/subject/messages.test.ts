import { expect, it } from 'vitest'
import { catalogueProblems } from '../model/fixtures/catalogue-problems.ts'
import { pythonMistakeMessages } from './python-mistake-words.ts'
import { launchProblemMessages } from './words.ts'

it('says everything about launching and about Python well in both languages', () => {
  expect(catalogueProblems(launchProblemMessages)).toEqual([])
  expect(catalogueProblems(pythonMistakeMessages)).toEqual([])
})
