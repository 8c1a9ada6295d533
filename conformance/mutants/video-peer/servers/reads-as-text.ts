import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reads-as-text',
  role: 'server',
  mistake: {
    es: 'Lee el archivo como texto.',
    en: 'Reads the file as text.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/every-byte-value'],
  alsoFails: ['video-peer/fuzz/any-video'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override content(bytes: Buffer) {
      return Buffer.from(bytes.toString())
    }
  },
}
