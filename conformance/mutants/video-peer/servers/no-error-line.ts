import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-error-line',
  role: 'server',
  mistake: {
    es: 'Si el archivo no existe, cierra sin decir nada.',
    en: 'Closes without a word when there is no such file.',
  },
  requirement: 'VP-P2',
  caughtBy: ['video-peer/missing/error-line'],
  program: class extends PlainServer {
    override missing() {
      return ''
    }
  },
}
