import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the chat over TCP (assignment 002, exercise 8): each message is a line. */
export const exercise: ScenarioExercise = {
  id: 'chat-tcp',
  transport: 'tcp',
  requirement: 'CT-S1',
  clientRequirement: 'CT-C1',
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
