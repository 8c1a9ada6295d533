import { z } from 'zod'
import { encodeServerMessage, parseServerMessage } from '../../reference/exercises/upload-udp/protocol.ts'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { expecting, shown } from '../runner/stream-expectation.ts'

/** Scenarios of the file that is sent over UDP (assignment 002, exercise 2): each message is a datagram. */
export const exercise: ScenarioExercise = {
  id: 'upload-udp',
  transport: 'udp',
  requirement: 'UU-S1',
  clientRequirement: 'UU-C3',
  framing: { kind: 'datagram' },
  wire: 'canonical',
  expectShape: { receipt: z.int().min(0).optional() },
  expectation: (step) => (step['receipt'] === undefined ? undefined : receipt(step['receipt'] as number)),
  words: {},
}

/** The receipt of so many bytes; the acknowledgements that may come before it are passed over. */
function receipt(size: number): Expectation {
  const wanted = encodeServerMessage({ kind: 'receipt', size }).toString()
  return expecting({ es: `«${wanted}»`, en: `“${wanted}”` }, (body) => {
    if (body.toString() === wanted) return { fits: true }
    const isAck = parseServerMessage(body)?.kind === 'ack'
    return { fits: false, actual: shown(body), ...(isAck && { isUnasked: true }) }
  })
}
