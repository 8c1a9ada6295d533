import { measureFuzzRate } from './fuzz-rate.ts'
import type { Measurement } from './measurement.ts'

/** Fuzz examples with evidence, beside the same property in Python's Hypothesis. */
export const fuzzExamples: Measurement = {
  name: 'fuzz',
  measure: async () => {
    const { ratePerSecond, hypothesisPerSecond, ratio } = await measureFuzzRate()
    return [
      { name: 'fuzz examples with evidence a second', value: ratePerSecond, unit: '/s' },
      { name: 'the same property in Hypothesis', value: hypothesisPerSecond, unit: '/s' },
      { name: 'ours ÷ Hypothesis', value: ratio, unit: '×', atLeast: 20 },
    ]
  },
}
