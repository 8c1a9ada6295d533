import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-reader-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras recibe el mensaje de un cliente, nadie más es escuchado.',
    en: 'While it receives the message of one client, nobody else is heard.',
  },
  requirement: 'ST-G9',
  caughtBy: ['storage/slow/one-byte-and-wait'],
  alsoFails: ['storage/malformed/length-too-short', 'storage/malformed/huge-length'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #reading: Promise<unknown> = Promise.resolve()

    override async receive(client: Client) {
      await client.socket.arrival()
      const turn = this.#reading.then(() => super.receive(client))
      this.#reading = turn.catch(() => undefined)
      return turn
    }
  },
}
