import { expect, test } from 'vitest'
import { measureFuzzRate } from './fuzz-rate.ts'

test('counts examples with evidence against our server in a process of its own', async () => {
  const { ratePerSecond, hypothesisPerSecond, ratio } = await measureFuzzRate({ runs: 200, hypothesisExamples: 10 })
  expect(ratePerSecond).toBeGreaterThan(0)
  if (hypothesisPerSecond) expect(ratio).toBeCloseTo(ratePerSecond / hypothesisPerSecond)
})
