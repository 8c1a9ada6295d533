import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'drops-what-follows',
  role: 'server',
  mistake: {
    es: 'Usa el primer mensaje de lo recibido y descarta el resto.',
    en: 'Uses the first message of what came and throws the rest away.',
  },
  requirement: 'ST-G2',
  caughtBy: ['storage/join/two-in-one-segment', 'storage/fuzz/join-invariance'],
  diagnosis: 'drops-after-first-frame',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      const body = await super.receiveBody(socket, length)
      socket.forgetArrived()
      return body
    }
  },
}
