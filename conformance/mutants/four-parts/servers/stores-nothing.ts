import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-nothing',
  role: 'server',
  mistake: { es: 'Confirma todo y no guarda nada.', en: 'Acknowledges everything and stores nothing.' },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/first-file'],
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      this.discard(incoming)
    }
  },
}
