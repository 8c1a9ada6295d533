import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the help desk (assignment 002, exercise 4): each text is a datagram. */
export const exercise: ScenarioExercise = {
  id: 'helpdesk',
  transport: 'udp',
  requirement: 'HD-S3',
  clientRequirement: 'HD-C1.2',
  framing: { kind: 'datagram' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
