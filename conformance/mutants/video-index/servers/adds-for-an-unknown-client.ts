import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'adds-for-an-unknown-client',
  role: 'server',
  mistake: {
    es: 'Agrega videos aunque el cliente nombrado no exista.',
    en: 'Adds videos although the named client does not exist.',
  },
  requirement: 'VI-S2',
  caughtBy: ['video-index/videos/unknown-client'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override owner(name: string) {
      const at = super.owner(name)
      return Math.max(at, 0)
    }
  },
}
