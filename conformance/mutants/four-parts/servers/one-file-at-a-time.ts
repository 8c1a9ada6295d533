import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Announcement, type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-file-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras recibe las partes de un archivo, no recibe las de otro.',
    en: 'While it receives the parts of one file it does not receive those of another.',
  },
  requirement: 'FP-S5',
  caughtBy: ['four-parts/many/nobody-waits'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #receiving: Promise<unknown> = Promise.resolve()

    override async receiveParts(socket: BlockingSocket, announced: Announcement, incoming: Incoming) {
      const turn = this.#receiving.then(() => super.receiveParts(socket, announced, incoming))
      this.#receiving = turn.catch(() => undefined)
      await turn
    }
  },
}
