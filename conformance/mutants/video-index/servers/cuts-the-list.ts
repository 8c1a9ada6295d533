import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'cuts-the-list',
  role: 'server',
  mistake: {
    es: 'Envía a lo más 1024 bytes de una respuesta.',
    en: 'Sends at most 1,024 bytes of an answer.',
  },
  requirement: 'VI-S9',
  caughtBy: ['video-index/info/long-list'],
  alsoFails: [
    'video-index/info/lists-all',
    'video-index/many/ten-at-once',
    'video-index/text/accents',
    'video-index/strangers/refused',
    'video-index/format/any-case',
    'video-index/videos/added',
  ],
  diagnosis: 'cuts-long-replies',
  program: class extends PlainServer {
    override encode(text: string) {
      return super.encode(text).subarray(0, 1024)
    }
  },
}
