import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reserves-what-is-announced',
  role: 'server',
  mistake: {
    es: 'Reserva de una vez toda la memoria que anuncia el largo.',
    en: 'Reserves all the memory that the length announces at once.',
  },
  requirement: 'ST-G7',
  caughtBy: ['storage/malformed/huge-length'],
  alsoFails: ['storage/malformed/length-too-short'],
  program: class extends PlainServer {
    readonly #reserved: Buffer[] = []

    override async receiveLength(socket: BlockingSocket) {
      const length = await super.receiveLength(socket)
      this.#reserved.push(Buffer.alloc(Math.min(length, 200_000_000), 1))
      return length
    }
  },
}
