import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'copies-onto-itself',
  role: 'server',
  mistake: {
    es: 'La copia tiene el nombre del original.',
    en: 'The copy has the name of the original.',
  },
  requirement: 'ST-E2',
  caughtBy: ['storage/duplicar/same-bytes-under-a-new-name'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override async copyName(name: string) {
      return name
    }
  },
}
