import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-empty-message',
  role: 'server',
  mistake: {
    es: 'Un mensaje vacío termina el programa con una excepción.',
    en: 'An empty message ends the program with an exception.',
  },
  requirement: 'ST-G8',
  caughtBy: ['storage/malformed/empty-message'],
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      if (length === 0) process.exit(1)
      return super.receiveBody(socket, length)
    }
  },
}
