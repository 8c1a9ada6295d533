import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-part-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras recibe una parte de un cliente, no recibe las de otro.',
    en: 'While it receives a part of one client, it does not receive those of another.',
  },
  requirement: 'FP-S5',
  caughtBy: ['four-parts/many/nobody-waits-in-a-part'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #receiving: Promise<unknown> = Promise.resolve()

    override async receivePart(socket: BlockingSocket, size: number, incoming: Incoming) {
      if (size > 0) await socket.arrival()
      const turn = this.#receiving.then(() => super.receivePart(socket, size, incoming))
      this.#receiving = turn.catch(() => undefined)
      await turn
    }
  },
}
