import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'lists-one-client-only',
  role: 'server',
  mistake: {
    es: 'INFO nombra solo los videos del último cliente que tiene alguno.',
    en: 'INFO names the videos of the last client that has any, and of no other.',
  },
  requirement: 'VI-S3',
  caughtBy: ['video-index/info/lists-all'],
  program: class extends PlainServer {
    override listed() {
      return [...(this.clients.findLast(({ videos }) => videos.length > 0)?.videos ?? [])]
    }
  },
}
