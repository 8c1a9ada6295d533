import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer, Refused, type Request } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-one-message',
  role: 'server',
  mistake: {
    es: 'Responde el primer mensaje y cierra la conexión.',
    en: 'Answers the first message and closes the connection.',
  },
  requirement: 'CV-S1.1',
  caughtBy: ['canvas/new/answers-again'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async answer(client: Client, request: Request) {
      await super.answer(client, request)
      throw new Refused()
    }
  },
}
