import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'serves-one-client',
  role: 'server',
  mistake: {
    es: 'Atiende a un cliente y termina.',
    en: 'Serves one client and ends.',
  },
  requirement: 'RV-S7',
  caughtBy: ['reverse/next-client/is-served'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket) {
      await super.converse(socket)
      process.exit(0)
    }
  },
}
