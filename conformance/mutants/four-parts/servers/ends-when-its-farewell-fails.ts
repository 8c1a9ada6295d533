import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-its-farewell-fails',
  role: 'server',
  mistake: {
    es: 'Se despide de quien ya no está y termina con una excepción.',
    en: 'Says goodbye to somebody who is gone, and ends with an exception.',
  },
  requirement: 'FP-G5',
  caughtBy: ['four-parts/vanish/others-go-on-after-a-reset'],
  alsoFails: ['four-parts/vanish/no-half-file'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override async receiveFiles(client: Client) {
      await super.receiveFiles(client)
      await client.socket.sendAll(Buffer.from('adiós\n')).catch(() => process.exit(1))
    }
  },
}
