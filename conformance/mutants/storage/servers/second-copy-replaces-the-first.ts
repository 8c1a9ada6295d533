import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'second-copy-replaces-the-first',
  role: 'server',
  mistake: {
    es: 'La segunda copia reemplaza a la primera.',
    en: 'The second copy replaces the first.',
  },
  requirement: 'ST-E2',
  caughtBy: ['storage/duplicar/same-bytes-under-a-new-name'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override async copyName(name: string) {
      return `copia de ${name}`
    }
  },
}
