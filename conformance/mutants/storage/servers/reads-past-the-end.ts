import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reads-past-the-end',
  role: 'server',
  mistake: {
    es: 'Pide siempre 128 bytes, aunque falten menos.',
    en: 'Always asks for 128 bytes, even when fewer are missing.',
  },
  requirement: 'ST-G2',
  caughtBy: ['storage/join/two-in-one-segment'],
  diagnosis: 'reads-past-frame-end',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      let body = Buffer.alloc(0)
      while (body.length < length) {
        const piece = await socket.recv(128)
        if (piece.length === 0) throw new Lost(true)
        body = Buffer.concat([body, piece])
      }
      return body
    }
  },
}
