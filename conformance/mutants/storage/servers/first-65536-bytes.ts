import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'first-65536-bytes',
  role: 'server',
  mistake: {
    es: 'Envía solo los primeros 65.536 bytes.',
    en: 'Sends only the first 65,536 bytes.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/around-65536'],
  alsoFails: ['storage/download/five-megabytes'],
  program: class extends PlainServer {
    override shown(content: Buffer) {
      return content.subarray(0, 65_536)
    }
  },
}
