import type { ScenarioExercise } from '../runner/scenario-exercise.ts'

/** Scenarios of the simple FTP (assignment 002, exercise 7): lines, and contents as they are. */
export const exercise: ScenarioExercise = {
  id: 'simple-ftp',
  transport: 'tcp',
  requirement: 'FT-S1',
  clientRequirement: 'FT-C1',
  claims: { 'FT-S2': 'listar', 'FT-S3': 'errores', 'FT-S4': 'subir' },
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: {},
  expectation: () => undefined,
  words: {},
}
