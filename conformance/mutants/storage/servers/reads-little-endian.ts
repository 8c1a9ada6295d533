import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, receiveExactly } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reads-little-endian',
  role: 'server',
  mistake: {
    es: 'Lee el largo en orden little endian.',
    en: 'Reads the length in little-endian order.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-endianness',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      return (await receiveExactly(socket, 4, false)).readUInt32LE()
    }
  },
}
