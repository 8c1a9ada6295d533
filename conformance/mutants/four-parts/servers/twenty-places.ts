import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'twenty-places',
  role: 'server',
  mistake: {
    es: 'Tiene lugar para veinte clientes y cierra a los demás.',
    en: 'Has room for twenty clients and closes on the others.',
  },
  requirement: 'FP-S5',
  caughtBy: ['four-parts/many/crowd'],
  program: class extends PlainServer {
    #places = 20

    override async converse(client: Client) {
      if (this.#places === 0) return client.socket.close()
      this.#places--
      await super.converse(client)
      this.#places++
    }
  },
}
