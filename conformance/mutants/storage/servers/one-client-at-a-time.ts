import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-client-at-a-time',
  role: 'server',
  mistake: {
    es: 'Escucha a un cliente hasta que se va, y solo entonces a otro.',
    en: 'Listens to one client until it leaves, and only then to another.',
  },
  requirement: 'ST-S4',
  caughtBy: ['storage/many/second-client-is-served'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override async converse(client: Client) {
      this.#turn = this.#turn.then(() => super.converse(client))
      await this.#turn
    }
  },
}
