import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-after-a-full-chunk',
  role: 'server',
  mistake: {
    es: 'Cuando el largo es múltiplo de 128, espera un trozo más.',
    en: 'When the length is a multiple of 128, it waits for one more chunk.',
  },
  requirement: 'CV-G3',
  caughtBy: [
    'canvas/boundary/around-128',
    'canvas/boundary/around-256',
    'canvas/boundary/around-1024',
    'canvas/boundary/around-65536',
  ],
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      const body = await super.receiveBody(socket, length)
      return length > 0 && length % 128 === 0 ? Buffer.concat([body, await socket.recv(128)]) : body
    }
  },
}
