import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-a-file',
  role: 'server',
  mistake: {
    es: 'La lista no nombra el último archivo.',
    en: 'The list does not name the last file.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/every-name'],
  program: class extends PlainServer {
    override async list() {
      return { data: (await this.names()).slice(0, -1), estado: 'ok' }
    }
  },
}
