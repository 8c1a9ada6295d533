import { readdir } from 'node:fs/promises'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'lists-what-lies-above',
  role: 'server',
  mistake: {
    es: 'Lista también lo que está junto a la carpeta.',
    en: 'Lists what lies beside the folder as well.',
  },
  requirement: 'ST-S1',
  caughtBy: ['storage/list/every-name'],
  program: class extends PlainServer {
    override async list() {
      const beside = (await readdir('.')).filter((name) => name.endsWith('.txt'))
      return { data: [...(await this.names()), ...beside], estado: 'ok' }
    }
  },
}
