import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'names-in-latin-1',
  role: 'server',
  mistake: {
    es: 'Decodifica las órdenes como Latin-1.',
    en: 'Decodes commands as Latin-1.',
  },
  requirement: 'FT-G4',
  caughtBy: ['simple-ftp/download/name-with-accents'],
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      return bytes.toString('latin1')
    }
  },
}
