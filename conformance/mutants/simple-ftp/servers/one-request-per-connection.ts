import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-request-per-connection',
  role: 'server',
  mistake: {
    es: 'Cierra la conexión después de la primera petición.',
    en: 'Closes the connection after the first request.',
  },
  requirement: 'FT-S5.1',
  caughtBy: ['simple-ftp/connection/several-requests'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async obey(socket: BlockingSocket) {
      await super.obey(socket)
      return false
    }
  },
}
