import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-three-byte-length',
  role: 'server',
  mistake: {
    es: 'Escribe el largo en tres bytes.',
    en: 'Writes the length in three bytes.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-length-width',
  program: class extends PlainServer {
    override encode(answer: Answer) {
      return super.encode(answer).subarray(1)
    }
  },
}
