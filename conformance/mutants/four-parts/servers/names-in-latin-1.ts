import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'names-in-latin-1',
  role: 'server',
  mistake: {
    es: 'Lee los nombres como si cada byte fuera una letra.',
    en: 'Reads names as if each byte were a letter.',
  },
  requirement: 'FP-G4',
  caughtBy: ['four-parts/name/accents'],
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      return bytes.toString('latin1')
    }
  },
}
