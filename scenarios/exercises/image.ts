import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the image that is asked for (assignment 002, exercise 5): lines, and contents as they are. */
export const exercise: ScenarioExercise = {
  id: 'image',
  transport: 'tcp',
  requirement: 'IM-S1',
  clientRequirement: 'IM-C1',
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
