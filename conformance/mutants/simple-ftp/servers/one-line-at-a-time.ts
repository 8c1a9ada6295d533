import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-line-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras espera el resto de una línea no atiende a nadie más.',
    en: 'While it waits for the rest of a line it serves nobody else.',
  },
  requirement: 'FT-G9',
  caughtBy: ['simple-ftp/slow/one-byte-and-wait'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #others: Promise<unknown> = Promise.resolve()

    override async readLine(socket: BlockingSocket) {
      await socket.arrival()
      const mine = this.#others.then(() => super.readLine(socket))
      this.#others = mine.catch(() => undefined)
      return mine
    }
  },
}
