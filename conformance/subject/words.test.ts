import { expect, it } from 'vitest'
import { LaunchProblem } from './launch-problem.ts'

it('says a problem with its values in both languages', () => {
  const problem = new LaunchProblem('workdir-too-large', { folder: '/a', megabytes: 500, files: 20000 })
  expect(problem.message).toBe(problem.text.en)
  expect(problem.text.en).toContain('/a is too large to be copied (more than 500 MB or 20000 files)')
  expect(problem.text.es).toContain('/a es demasiado grande')
  expect(new LaunchProblem('host-not-given').text.es).toContain('{host}')
})
