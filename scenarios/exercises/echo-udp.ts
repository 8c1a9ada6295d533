import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the echo over UDP (assignment 002, exercise 1): each message is a datagram. */
export const exercise: ScenarioExercise = {
  id: 'echo-udp',
  transport: 'udp',
  requirement: 'EU-S2',
  clientRequirement: 'EU-C1.2',
  claims: { 'EU-S2': 'echo' },
  framing: { kind: 'datagram' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
