import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'other-wording',
  role: 'server',
  mistake: {
    es: 'El error dice otra cosa.',
    en: 'The error says something else.',
  },
  requirement: 'VP-P2.1',
  caughtBy: ['video-peer/missing/wording'],
  program: class extends PlainServer {
    override missing() {
      return 'ERROR: no encontrado\n'
    }
  },
}
