import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'unknown-operation-unanswered',
  role: 'server',
  mistake: {
    es: 'No responde a una operación que no conoce.',
    en: 'Does not answer an operation that it does not know.',
  },
  requirement: 'ST-S8',
  caughtBy: ['storage/unknown/operation'],
  program: class extends PlainServer {
    override async serveOne(client: Client) {
      const request = await this.receive(client)
      if (request.operacion === 'bailar') return
      await this.send(client, this.encode(await this.answer(request, client)))
    }
  },
}
