import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-an-error',
  role: 'server',
  mistake: {
    es: 'Después de un error cierra la conexión.',
    en: 'Closes the connection after an error.',
  },
  requirement: 'FT-S3',
  caughtBy: ['simple-ftp/error/conversation-goes-on'],
  program: class extends PlainServer {
    override async refuse(socket: BlockingSocket) {
      await super.refuse(socket)
      throw new Lost()
    }
  },
}
