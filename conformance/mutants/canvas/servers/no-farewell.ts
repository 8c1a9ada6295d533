import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-farewell',
  role: 'server',
  mistake: {
    es: 'Cierra la conexión sin despedirse.',
    en: 'Closes the connection without taking leave.',
  },
  requirement: 'CV-S4.1',
  caughtBy: ['canvas/close/takes-leave'],
  diagnosis: 'no-farewell',
  program: class extends PlainServer {
    override async takeLeave(client: Client) {
      this.clients.delete(client)
    }
  },
}
