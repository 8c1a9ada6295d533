import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'replaces-videos',
  role: 'server',
  mistake: {
    es: 'Los videos nuevos reemplazan a los anteriores.',
    en: 'New videos replace the former ones.',
  },
  requirement: 'VI-S2',
  caughtBy: ['video-index/videos/accumulate', 'video-index/fuzz/model-equality'],
  alsoFails: ['video-index/videos/unknown-client'],
  program: class extends PlainServer {
    override withMore(_: readonly string[], more: readonly string[]) {
      return more
    }
  },
}
