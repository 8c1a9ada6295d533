import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'five-places',
  role: 'server',
  mistake: {
    es: 'Tiene lugar para cinco clientes.',
    en: 'Has room for five clients.',
  },
  requirement: 'ST-S4',
  caughtBy: ['storage/many/twelve-clients'],
  program: class extends PlainServer {
    override async converse(client: Client) {
      if (this.clients.size >= 5) await client.socket.close()
      else await super.converse(client)
    }
  },
}
