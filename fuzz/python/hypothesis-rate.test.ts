import { expect, test } from 'vitest'
import { startCarelessServer } from '../fixtures/careless-server.ts'
import { hypothesisRate, pythonWithHypothesis } from './hypothesis-rate.ts'

const python = await pythonWithHypothesis()

test.skipIf(!python)(
  'the same property in Hypothesis holds on a correct server and fails on a careless one',
  async () => {
    await using correct = await startCarelessServer('none')
    expect(await hypothesisRate(python as string, correct.port, 20, 5)).toBeGreaterThan(1)
    await using careless = await startCarelessServer('one-read-per-body')
    await expect(hypothesisRate(python as string, careless.port, 20, 5)).rejects.toThrow('Falsifying example')
  },
)
