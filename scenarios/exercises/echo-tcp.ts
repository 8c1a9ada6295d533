import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the echo over TCP (assignment 002, exercise 1): each message is a line. */
export const exercise: ScenarioExercise = {
  id: 'echo-tcp',
  transport: 'tcp',
  requirement: 'ET-S2',
  clientRequirement: 'ET-C1.2',
  claims: { 'ET-S2': 'echo' },
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
