import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'names-in-latin-1',
  role: 'server',
  mistake: { es: 'Lee los nombres en otra codificación.', en: 'Reads names in another encoding.' },
  requirement: 'UT-G4',
  caughtBy: ['upload-tcp/store/name-with-accents'],
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      super.decode(bytes)
      return bytes.toString('latin1')
    }
  },
}
