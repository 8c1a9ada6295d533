import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'first-kilobyte',
  role: 'server',
  mistake: {
    es: 'Envía solo los primeros 1024 bytes.',
    en: 'Sends only the first 1,024 bytes.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/around-1024'],
  alsoFails: ['storage/download/around-65536', 'storage/download/five-megabytes'],
  program: class extends PlainServer {
    override shown(content: Buffer) {
      return content.subarray(0, 1_024)
    }
  },
}
