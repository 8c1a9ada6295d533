import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'folder-by-number',
  role: 'server',
  mistake: {
    es: 'Numera las carpetas en vez de ponerles la dirección.',
    en: 'Numbers the folders instead of naming them after the address.',
  },
  requirement: 'FP-S2',
  caughtBy: ['four-parts/folder/client-address'],
  program: class extends PlainServer {
    #clients = 0

    override folderOf() {
      return `cliente-${++this.#clients}`
    }
  },
}
