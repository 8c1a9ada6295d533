import { setTimeout as pause } from 'node:timers/promises'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, type Offer, PlainServer } from '../plain-server.ts'

const momentMs = 40

export const mutant: Mutant = {
  id: 'stores-after-the-receipt',
  role: 'server',
  mistake: {
    es: 'Guarda el archivo un momento después del aviso de recepción.',
    en: 'Stores the file a moment after the receipt.',
  },
  requirement: 'UT-S5',
  caughtBy: ['upload-tcp/receipt/file-is-complete'],
  diagnosis: 'acks-too-early',
  program: class extends PlainServer {
    override async finish(socket: BlockingSocket, offer: Offer, incoming: Incoming) {
      await this.confirm(socket, offer)
      await pause(momentMs)
      this.keep(incoming)
    }
  },
}
