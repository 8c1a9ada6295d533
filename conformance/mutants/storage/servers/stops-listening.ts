import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stops-listening',
  role: 'server',
  mistake: {
    es: 'Responde el primer mensaje y no escucha más.',
    en: 'Answers the first message and listens no more.',
  },
  requirement: 'ST-S1.1',
  caughtBy: ['storage/list/answers-again'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async serveOne(client: Client) {
      await super.serveOne(client)
      while ((await client.socket.recv(128)).length > 0);
      throw new Lost(false)
    }
  },
}
