import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'same-name-twice',
  role: 'server',
  mistake: {
    es: 'Acepta dos veces el mismo nombre.',
    en: 'Accepts the same name twice.',
  },
  requirement: 'VI-S1',
  caughtBy: ['video-index/register/duplicate'],
  program: class extends PlainServer {
    override isTaken() {
      return false
    }
  },
}
