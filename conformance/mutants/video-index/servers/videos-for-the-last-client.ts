import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'videos-for-the-last-client',
  role: 'server',
  mistake: {
    es: 'Los videos quedan con el último cliente inscrito.',
    en: 'The videos go to the client that registered last.',
  },
  requirement: 'VI-S2',
  caughtBy: ['video-index/videos/of-the-named-client', 'video-index/fuzz/model-equality'],
  alsoFails: ['video-index/info/lists-all', 'video-index/many/ten-at-once'],
  program: class extends PlainServer {
    override owner(name: string) {
      return super.owner(name) < 0 ? -1 : this.clients.length - 1
    }
  },
}
