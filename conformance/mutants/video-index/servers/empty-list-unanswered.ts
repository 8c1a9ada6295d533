import type { Mutant } from '../../mutant.ts'
import { PlainServer, replies } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-list-unanswered',
  role: 'server',
  mistake: {
    es: 'Cuando no hay videos, INFO no se responde.',
    en: 'When there are no videos, INFO is not answered.',
  },
  requirement: 'VI-S3',
  caughtBy: ['video-index/info/none'],
  program: class extends PlainServer {
    override list(ip: string) {
      const text = super.list(ip)
      return text === replies.none ? undefined : text
    }
  },
}
