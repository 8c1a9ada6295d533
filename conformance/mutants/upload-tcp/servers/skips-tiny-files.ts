import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'skips-tiny-files',
  role: 'server',
  mistake: {
    es: 'Confirma los archivos de menos de dos bytes sin guardarlos.',
    en: 'Confirms files of less than two bytes without storing them.',
  },
  requirement: 'UT-S1',
  caughtBy: ['upload-tcp/store/empty-file', 'upload-tcp/store/awkward-sizes'],
  program: class extends PlainServer {
    override async finish(socket: BlockingSocket, offer: Offer, incoming: Incoming) {
      if (offer.size > 1) return super.finish(socket, offer, incoming)
      this.discard(incoming)
      await this.confirm(socket, offer)
    }
  },
}
