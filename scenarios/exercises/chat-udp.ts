import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the chat over UDP (assignment 002, exercise 8): each message is a datagram. */
export const exercise: ScenarioExercise = {
  id: 'chat-udp',
  transport: 'udp',
  requirement: 'CU-S1',
  clientRequirement: 'CU-C1',
  framing: { kind: 'datagram' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
