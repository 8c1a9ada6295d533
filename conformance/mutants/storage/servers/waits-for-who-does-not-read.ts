import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-for-who-does-not-read',
  role: 'server',
  mistake: {
    es: 'Envía a uno tras otro, y espera a quien no lee.',
    en: 'Sends to one after the other, and waits for who does not read.',
  },
  requirement: 'ST-G9',
  caughtBy: ['storage/slow/never-reads'],
  diagnosis: 'broadcast-blocks-on-slow-client',
  program: class extends PlainServer {
    #sending: Promise<unknown> = Promise.resolve()

    override async send(client: Client, frame: Buffer) {
      const turn = this.#sending.then(() => client.socket.sendAll(frame))
      this.#sending = turn.catch(() => undefined)
      await turn
    }
  },
}
