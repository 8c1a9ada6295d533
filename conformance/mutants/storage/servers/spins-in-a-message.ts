import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-in-a-message',
  role: 'server',
  mistake: {
    es: 'Gira en vacío cuando la conexión termina en medio de un mensaje.',
    en: 'Spins when the connection ends in the middle of a message.',
  },
  requirement: 'ST-G10',
  caughtBy: ['storage/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      let body = Buffer.alloc(0)
      while (body.length < length) body = Buffer.concat([body, await socket.recv(length - body.length)])
      return body
    }
  },
}
