import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-piece-only',
  role: 'server',
  mistake: {
    es: 'Envía solo los primeros 1024 bytes.',
    en: 'Sends the first 1,024 bytes only.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/sizes'],
  alsoFails: ['video-peer/content/several-at-once', 'video-peer/slow/never-reads'],
  program: class extends PlainServer {
    override content(bytes: Buffer) {
      return bytes.subarray(0, 1024)
    }
  },
}
