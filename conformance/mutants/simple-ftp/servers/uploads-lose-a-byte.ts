import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'uploads-lose-a-byte',
  role: 'server',
  mistake: {
    es: 'Guarda las subidas sin su último byte.',
    en: 'Stores uploads without their last byte.',
  },
  requirement: 'FT-S4',
  caughtBy: ['simple-ftp/upload/small-file'],
  program: class extends PlainServer {
    override store(name: string, content: Buffer) {
      super.store(name, content.subarray(0, -1))
    }
  },
}
