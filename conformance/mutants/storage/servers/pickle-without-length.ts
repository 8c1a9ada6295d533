import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'pickle-without-length',
  role: 'server',
  mistake: {
    es: 'Envía el pickle sin su largo.',
    en: 'Sends the pickle without its length.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'unframed-wire',
  program: class extends PlainServer {
    override encode(answer: Answer) {
      return super.encode(answer).subarray(4)
    }
  },
}
