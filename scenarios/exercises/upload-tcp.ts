import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the file that is sent over TCP (assignment 002, exercise 2): lines, and contents as they are. */
export const exercise: ScenarioExercise = {
  id: 'upload-tcp',
  transport: 'tcp',
  requirement: 'UT-S1',
  clientRequirement: 'UT-C3',
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
