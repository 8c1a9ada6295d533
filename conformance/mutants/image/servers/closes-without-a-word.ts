import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'closes-without-a-word',
  role: 'server',
  mistake: {
    es: 'Si la imagen no existe cierra sin decir nada.',
    en: 'Closes without a word when there is no such image.',
  },
  requirement: 'IM-S2',
  caughtBy: ['image/refuse/missing-image'],
  program: class extends PlainServer {
    override async troubled() {}
  },
}
