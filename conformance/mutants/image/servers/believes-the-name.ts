import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-the-name',
  role: 'server',
  mistake: {
    es: 'Usa el nombre como ruta sin revisarlo.',
    en: 'Uses the name as a path unchecked.',
  },
  requirement: 'IM-S3.1',
  caughtBy: ['image/refuse/outside-the-folder'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override isPlain(name: string) {
      return !name.includes('\0')
    }
  },
}
