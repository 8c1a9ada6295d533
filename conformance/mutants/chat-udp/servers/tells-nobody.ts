import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-nobody',
  role: 'server',
  mistake: {
    es: 'Cuando alguien se desconecta, la otra persona no se entera.',
    en: 'When somebody leaves, the other person is not told.',
  },
  requirement: 'CU-S3',
  caughtBy: ['chat-udp/quit/tells-the-other', 'chat-udp/quit/from-the-second'],
  diagnosis: 'does-not-tell',
  program: class extends PlainServer {
    override tellEnd() {}
  },
}
