import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-one-message',
  role: 'server',
  mistake: {
    es: 'Responde el primer mensaje y cierra la conexión.',
    en: 'Answers the first message and closes the connection.',
  },
  requirement: 'ST-S1.1',
  caughtBy: ['storage/list/answers-again'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async serveOne(client: Client) {
      await super.serveOne(client)
      throw new Lost(false)
    }
  },
}
