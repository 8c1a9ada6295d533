import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the text that is reversed (assignment 002, exercise 3): lines, and contents as they are. */
export const exercise: ScenarioExercise = {
  id: 'reverse',
  transport: 'tcp',
  requirement: 'RV-S1',
  clientRequirement: 'RV-C3.1',
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
