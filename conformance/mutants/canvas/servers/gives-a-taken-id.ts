import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'gives-a-taken-id',
  role: 'server',
  mistake: {
    es: 'Numera a los clientes con len(clientes) + 1, y quien llega puede quedarse con el lugar de otro.',
    en: 'Numbers the clients with len(clients) + 1, and a newcomer may take the place of another.',
  },
  requirement: 'CV-S5.2',
  caughtBy: ['canvas/many/who-left-is-forgotten'],
  program: class extends PlainServer {
    readonly #byId = new Map<number, Client>()

    override async converse(client: Client) {
      const id = this.#byId.size + 1
      this.#byId.set(id, client)
      await super.converse(client)
    }

    override async sendToAll(frame: Buffer) {
      for (const client of this.#byId.values()) await this.send(client, frame)
    }

    override async takeLeave(client: Client) {
      for (const [id, each] of this.#byId) if (each === client) this.#byId.delete(id)
      await super.takeLeave(client)
    }
  },
}
