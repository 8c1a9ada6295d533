import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spreads-to-the-asker-only',
  role: 'server',
  mistake: {
    es: 'Difunde solo a quien lo pidió.',
    en: 'Spreads only to who asked for it.',
  },
  requirement: 'ST-E3',
  caughtBy: ['storage/difundir/reaches-everyone'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override reachedBy(asker: Client) {
      return [asker]
    }
  },
}
