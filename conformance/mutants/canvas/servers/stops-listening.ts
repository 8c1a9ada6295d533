import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer, type Request } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stops-listening',
  role: 'server',
  mistake: {
    es: 'Responde el primer mensaje y no escucha más.',
    en: 'Answers the first message and listens no more.',
  },
  requirement: 'CV-S1.1',
  caughtBy: ['canvas/new/answers-again'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async answer(client: Client, request: Request) {
      await super.answer(client, request)
      while ((await client.socket.recv(128)).length > 0);
    }
  },
}
