import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'every-download-loses-a-byte',
  role: 'server',
  mistake: {
    es: 'Lee los archivos sin su último byte.',
    en: 'Reads files without their last byte.',
  },
  requirement: 'FT-S1',
  caughtBy: ['simple-ftp/download/small-file'],
  program: class extends PlainServer {
    override readContent(name: string) {
      return super.readContent(name).subarray(0, -1)
    }
  },
}
