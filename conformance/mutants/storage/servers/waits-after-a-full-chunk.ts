import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-after-a-full-chunk',
  role: 'server',
  mistake: {
    es: 'Después de un trozo completo espera otro, aunque no falte nada.',
    en: 'After a full chunk it waits for another, even when nothing is missing.',
  },
  requirement: 'ST-G3',
  caughtBy: [
    'storage/boundary/around-128',
    'storage/boundary/around-256',
    'storage/boundary/around-1024',
    'storage/boundary/around-65536',
  ],
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      const body = await super.receiveBody(socket, length)
      if (length > 0 && length % 128 === 0) await super.receiveBody(socket, 1)
      return body
    }
  },
}
