import { expect, it } from 'vitest'
import { withinDeadline } from './within-deadline.ts'

it('gives the outcome, its failure, or undefined when it is late', async () => {
  expect(await withinDeadline(Promise.resolve(1), 1_000)).toBe(1)
  await expect(withinDeadline(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no')
  expect(await withinDeadline(new Promise(() => {}), 1)).toBeUndefined()
})
