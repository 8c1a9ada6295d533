import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'saves-json',
  role: 'server',
  mistake: {
    es: 'Guarda los clientes como JSON.',
    en: 'Saves the clients as JSON.',
  },
  requirement: 'VI-S6',
  caughtBy: ['video-index/database/format'],
  program: class extends PlainServer {
    override serialise() {
      return JSON.stringify(this.clients)
    }
  },
}
