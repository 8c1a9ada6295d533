import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'answers-joining-once',
  role: 'server',
  mistake: {
    es: 'A quien se une otra vez, porque la respuesta se perdió, no le contesta.',
    en: 'Does not answer who joins again because the answer was lost.',
  },
  requirement: 'CU-S1',
  caughtBy: ['chat-udp/join/lost-answer'],
  program: class extends PlainServer {
    override joinedAgain() {}
  },
}
