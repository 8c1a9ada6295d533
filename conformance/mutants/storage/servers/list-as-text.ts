import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'list-as-text',
  role: 'server',
  mistake: {
    es: 'Envía la lista como un solo texto, str(lista).',
    en: 'Sends the list as one text, str(list).',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/holds-names'],
  program: class extends PlainServer {
    override async list() {
      return { data: `['${(await this.names()).join("', '")}']`, estado: 'ok' }
    }
  },
}
