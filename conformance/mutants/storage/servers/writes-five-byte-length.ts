import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-five-byte-length',
  role: 'server',
  mistake: {
    es: 'Escribe el largo en cinco bytes.',
    en: 'Writes the length in five bytes.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-length-width',
  program: class extends PlainServer {
    override encode(answer: Answer) {
      return Buffer.concat([Buffer.alloc(1), super.encode(answer)])
    }
  },
}
