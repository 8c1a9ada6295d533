import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stays-open-after-a-no',
  role: 'server',
  mistake: {
    es: 'Después de un no deja la conexión abierta para siempre.',
    en: 'After a no it leaves the connection open for ever.',
  },
  requirement: 'UT-S4',
  caughtBy: ['upload-tcp/keep/connection-ends'],
  program: class extends PlainServer {
    override async mayOverwrite(socket: BlockingSocket, offer: Offer) {
      if (await super.mayOverwrite(socket, offer)) return true
      return new Promise<boolean>(() => {})
    }
  },
}
