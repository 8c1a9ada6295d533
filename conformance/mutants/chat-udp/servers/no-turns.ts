import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-turns',
  role: 'server',
  mistake: {
    es: 'Entrega lo que llega, sea de quien sea el turno.',
    en: 'Hands over whatever comes, whoever has the turn.',
  },
  requirement: 'CU-S2',
  caughtBy: ['chat-udp/turns/out-of-turn'],
  diagnosis: 'ignores-turns',
  program: class extends PlainServer {
    override maySpeak() {
      return true
    }
  },
}
