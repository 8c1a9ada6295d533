import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'begins-anew-when-damaged',
  role: 'server',
  mistake: {
    es: 'Si el archivo está dañado, empieza con una lista vacía y escribe encima.',
    en: 'When the file is damaged it begins with an empty list and writes over it.',
  },
  requirement: 'VI-S8',
  caughtBy: ['video-index/database/garbage', 'video-index/database/half-written'],
  diagnosis: 'wipes-damaged-file',
  program: class extends PlainServer {
    override unreadable() {
      this.clients = []
    }
  },
}
