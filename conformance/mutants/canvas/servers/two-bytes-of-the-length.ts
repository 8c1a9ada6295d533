import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'two-bytes-of-the-length',
  role: 'server',
  mistake: {
    es: 'Usa solo dos de los cinco bytes del largo.',
    en: 'Uses only two of the five bytes of the length.',
  },
  requirement: 'CV-G3',
  caughtBy: ['canvas/boundary/around-65536'],
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      return (await super.receiveLength(socket)) % 65_536
    }
  },
}
