import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'sends-any-file',
  role: 'server',
  mistake: {
    es: 'Envía cualquier archivo de la carpeta.',
    en: 'Sends any file of the folder.',
  },
  requirement: 'IM-S3.2',
  caughtBy: ['image/refuse/no-image'],
  program: class extends PlainServer {
    override isImage(name: string) {
      return name !== ''
    }
  },
}
