import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-is-missing',
  role: 'server',
  mistake: {
    es: 'Toma un archivo vacío por uno que no existe.',
    en: 'Takes an empty file for one that does not exist.',
  },
  requirement: 'FT-S1',
  caughtBy: ['simple-ftp/download/empty-and-one-byte'],
  program: class extends PlainServer {
    override isThere(name: string) {
      return super.isThere(name) && this.readContent(name).length > 0
    }
  },
}
