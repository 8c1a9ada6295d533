import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'four-byte-length',
  role: 'server',
  mistake: {
    es: 'Escribe el largo en cuatro bytes.',
    en: 'Writes the length in four bytes.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  diagnosis: 'wrong-length-width',
  program: class extends PlainServer {
    override encode(value: unknown) {
      const frame = super.encode(value)
      return Buffer.concat([frame.subarray(0, 4), frame.subarray(5)])
    }
  },
}
