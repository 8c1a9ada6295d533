import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-client-at-a-time',
  role: 'server',
  mistake: {
    es: 'Atiende a un cliente hasta que se va, y solo entonces al siguiente.',
    en: 'Serves one client until it leaves, and only then the next.',
  },
  requirement: 'VI-S7',
  caughtBy: ['video-index/many/second-client-is-served'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override async converse(client: Client) {
      this.#turn = this.#turn.then(() => super.converse(client))
      await this.#turn
    }
  },
}
