import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-at-the-end',
  role: 'server',
  mistake: {
    es: 'Olvida la transferencia en cuanto termina.',
    en: 'Forgets the transfer as soon as it ends.',
  },
  requirement: 'UU-S9.3',
  caughtBy: ['upload-udp/repeats/answered-again'],
  program: class extends PlainServer {
    override pieceAgain() {
      return ['ERROR no toca']
    }
  },
}
