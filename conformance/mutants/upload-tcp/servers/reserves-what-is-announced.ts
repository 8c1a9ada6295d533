import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reserves-what-is-announced',
  role: 'server',
  mistake: {
    es: 'Reserva de una vez toda la memoria que se anuncia.',
    en: 'Reserves all the memory that is announced at once.',
  },
  requirement: 'UT-G7',
  caughtBy: ['upload-tcp/malformed/huge-size'],
  program: class extends PlainServer {
    readonly #reserved: Buffer[] = []

    override async readOffer(socket: BlockingSocket) {
      const offer = await super.readOffer(socket)
      this.#reserved.push(Buffer.alloc(Math.min(offer.size, 200_000_000), 1))
      return offer
    }
  },
}
