import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'confirms-at-once',
  role: 'server',
  mistake: { es: 'Envía el aviso de recepción junto con el sí.', en: 'Sends the receipt together with the yes.' },
  requirement: 'UT-S5',
  caughtBy: ['upload-tcp/receipt/not-before-the-end'],
  diagnosis: 'acks-too-early',
  program: class extends PlainServer {
    override async accept(socket: BlockingSocket, offer: Offer) {
      await super.accept(socket, offer)
      await super.confirm(socket, offer)
    }

    override async confirm() {}
  },
}
