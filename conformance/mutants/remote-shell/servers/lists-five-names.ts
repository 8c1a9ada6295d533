import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'lists-five-names',
  role: 'server',
  mistake: { es: 'Muestra solo los primeros cinco nombres.', en: 'Shows the first five names only.' },
  requirement: 'RS-S1',
  caughtBy: ['remote-shell/list/names-every-file'],
  program: class extends PlainServer {
    override listing(names: readonly string[]) {
      return super.listing(names.slice(0, 5))
    }
  },
}
