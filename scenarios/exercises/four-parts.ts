import { z } from 'zod'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { expecting, shown, wholeLine } from '../runner/stream-expectation.ts'

/** Scenarios of the files in four parts (assignment 004), on the canonical wire: lines, and contents as they are. */
export const exercise: ScenarioExercise = {
  id: 'four-parts',
  transport: 'tcp',
  requirement: 'FP-S1',
  clientRequirement: 'FP-C2',
  framing: { kind: 'stream' },
  wire: 'canonical',
  expectShape: { ack: z.literal('any').optional() },
  expectation: (step) => (step['ack'] === undefined ? undefined : acknowledgement()),
  words: {},
}

/** Any text, as the assignment has it, that is no refusal. */
function acknowledgement(): Expectation {
  return expecting(
    { es: 'una confirmación, con cualquier texto', en: 'an acknowledgement, whatever its text' },
    (body) => (/^\s*error/i.test(body.toString('latin1')) ? { fits: false, actual: shown(body) } : { fits: true }),
    { extent: wholeLine, endsAtSilence: true },
  )
}
