import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-videos',
  role: 'server',
  mistake: {
    es: 'Dice que agregó los videos y no los guarda.',
    en: 'Says that it added the videos and does not keep them.',
  },
  requirement: 'VI-S2',
  caughtBy: ['video-index/videos/added'],
  program: class extends PlainServer {
    override withMore(before: readonly string[]) {
      return before
    }
  },
}
