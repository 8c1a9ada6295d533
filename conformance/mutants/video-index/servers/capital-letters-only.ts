import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'capital-letters-only',
  role: 'server',
  mistake: {
    es: 'Entiende el comando solo en mayúsculas.',
    en: 'Understands the command in capital letters only.',
  },
  requirement: 'VI-S11',
  caughtBy: ['video-index/format/any-case'],
  diagnosis: 'case-sensitive-command',
  program: class extends PlainServer {
    override commandWord(first: string) {
      return first
    }
  },
}
