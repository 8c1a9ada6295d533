import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer, receiveExactly } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'five-byte-length',
  role: 'server',
  mistake: {
    es: 'Lee y escribe el largo en cinco bytes.',
    en: 'Reads and writes the length in five bytes.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/answered', 'storage/download/answered'],
  diagnosis: 'wrong-length-width',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      return (await receiveExactly(socket, 5, false)).readUIntBE(0, 5)
    }

    override encode(answer: Answer) {
      return Buffer.concat([Buffer.alloc(1), super.encode(answer)])
    }
  },
}
