import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-a-no',
  role: 'server',
  mistake: { es: 'Después de un no termina el programa.', en: 'After a no the program ends.' },
  requirement: 'UT-S4',
  caughtBy: ['upload-tcp/keep/next-client'],
  program: class extends PlainServer {
    override async mayOverwrite(socket: BlockingSocket, offer: Offer) {
      const may = await super.mayOverwrite(socket, offer)
      if (!may) process.exit(0)
      return may
    }
  },
}
