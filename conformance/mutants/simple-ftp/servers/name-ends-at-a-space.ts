import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'name-ends-at-a-space',
  role: 'server',
  mistake: {
    es: 'Toma por nombre solo lo que hay hasta el primer espacio.',
    en: 'Takes only what comes before the first space for the name.',
  },
  requirement: 'FT-S1.1',
  caughtBy: ['simple-ftp/download/name-with-spaces'],
  program: class extends PlainServer {
    override nameIn(rest: string) {
      return rest.split(' ')[0] ?? ''
    }
  },
}
