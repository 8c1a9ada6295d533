import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'same-size-is-the-same-file',
  role: 'server',
  mistake: {
    es: 'Toma un archivo del mismo tamaño que el anterior por el mismo archivo.',
    en: 'Takes a file of the same size as the one before for the same file.',
  },
  requirement: 'UT-S8',
  caughtBy: ['upload-tcp/next/one-after-another'],
  program: class extends PlainServer {
    #last = -1

    override async finish(socket: BlockingSocket, offer: Offer, incoming: Incoming) {
      const isSame = offer.size === this.#last && !this.has(offer.name)
      this.#last = offer.size
      if (!isSame) return super.finish(socket, offer, incoming)
      this.discard(incoming)
      await this.confirm(socket, offer)
    }
  },
}
