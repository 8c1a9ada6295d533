import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-little-endian',
  role: 'server',
  mistake: {
    es: 'Escribe el largo en orden little endian.',
    en: 'Writes the length in little-endian order.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-endianness',
  program: class extends PlainServer {
    override encode(answer: Answer) {
      const frame = super.encode(answer)
      frame.subarray(0, 4).reverse()
      return frame
    }
  },
}
