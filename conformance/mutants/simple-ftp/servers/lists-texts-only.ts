import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'lists-texts-only',
  role: 'server',
  mistake: {
    es: 'Lista solo los archivos .txt.',
    en: 'Lists .txt files only.',
  },
  requirement: 'FT-S2',
  caughtBy: ['simple-ftp/list/names'],
  program: class extends PlainServer {
    override names() {
      return super.names().filter((name) => name.endsWith('.txt'))
    }
  },
}
