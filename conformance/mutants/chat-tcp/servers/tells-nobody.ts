import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-nobody',
  role: 'server',
  mistake: {
    es: 'Cuando alguien se desconecta, cierra sin avisar a la otra persona.',
    en: 'When somebody leaves, it closes without telling the other person.',
  },
  requirement: 'CT-S3',
  caughtBy: ['chat-tcp/quit/tells-the-other', 'chat-tcp/quit/from-the-second'],
  alsoFails: ['chat-tcp/joined/text-and-goodbye'],
  diagnosis: 'does-not-tell',
  program: class extends PlainServer {
    override async tellEnd() {}
  },
}
