import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-nothing',
  role: 'server',
  mistake: { es: 'Confirma todo y no guarda nada.', en: 'Confirms everything and stores nothing.' },
  requirement: 'UT-S1',
  caughtBy: ['upload-tcp/store/first-file'],
  program: class extends PlainServer {
    override keep(incoming: Incoming) {
      this.discard(incoming)
    }
  },
}
