import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-reader-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras recibe el comando de un cliente, nadie más es escuchado.',
    en: 'While it receives the command of one client, nobody else is heard.',
  },
  requirement: 'VI-G9',
  caughtBy: ['video-index/slow/one-byte-and-wait'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #reading: Promise<unknown> = Promise.resolve()

    override async receive(client: Client) {
      await client.socket.arrival()
      const turn = this.#reading.then(() => this.#atLeastTwo(client))
      this.#reading = turn.catch(() => undefined)
      return turn
    }

    async #atLeastTwo(client: Client) {
      const begun = await super.receive(client)
      return begun.toString() === 'I' ? Buffer.concat([begun, await super.receive(client)]) : begun
    }
  },
}
