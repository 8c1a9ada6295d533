import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, receiveExactly } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reads-big-endian',
  role: 'server',
  mistake: {
    es: 'Lee el largo en orden big endian.',
    en: 'Reads the length in big-endian order.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  diagnosis: 'wrong-endianness',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      return (await receiveExactly(socket, 5)).readUIntBE(0, 5)
    }
  },
}
