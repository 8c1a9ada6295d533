import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-big-endian',
  role: 'server',
  mistake: {
    es: 'Escribe el largo en orden big endian.',
    en: 'Writes the length in big-endian order.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  diagnosis: 'wrong-endianness',
  program: class extends PlainServer {
    override encode(value: unknown) {
      const frame = super.encode(value)
      frame.subarray(0, 5).reverse()
      return frame
    }
  },
}
