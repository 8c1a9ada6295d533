import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'names-in-latin-1',
  role: 'server',
  mistake: {
    es: 'Lee los nombres en latin-1.',
    en: 'Reads names as latin-1.',
  },
  requirement: 'IM-G4',
  caughtBy: ['image/send/strange-names'],
  program: class extends PlainServer {
    override nameIn(line: Buffer) {
      return super.nameIn(Buffer.from(line.toString('latin1')))
    }
  },
}
