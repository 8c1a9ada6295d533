import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Registered } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'finds-the-first-client',
  role: 'server',
  mistake: {
    es: 'DESCARGAR da siempre la dirección del primer cliente.',
    en: 'DESCARGAR always gives the address of the first client.',
  },
  requirement: 'VI-S4',
  caughtBy: ['video-index/download/finds-the-owner'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override found(owner: Registered) {
      return super.found(this.clients[0] ?? owner)
    }
  },
}
