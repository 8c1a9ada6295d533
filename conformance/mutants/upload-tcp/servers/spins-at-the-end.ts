import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: { es: 'Después de cada conversación gira en vacío.', en: 'Spins after each conversation.' },
  requirement: 'UT-G10',
  caughtBy: ['upload-tcp/end/idle-after-end-of-stream', 'upload-tcp/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket) {
      await super.converse(socket)
      for (;;) await nextTurn()
    }
  },
}
