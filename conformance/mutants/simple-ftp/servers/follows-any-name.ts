import type { Mutant } from '../../mutant.ts'
import { PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'follows-any-name',
  role: 'server',
  mistake: {
    es: 'Acepta nombres que salen de la carpeta.',
    en: 'Accepts names that leave the folder.',
  },
  requirement: 'FT-S6',
  caughtBy: ['simple-ftp/escape/download', 'simple-ftp/escape/upload'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override check(name: string) {
      if (name === '') throw new Refused()
    }
  },
}
