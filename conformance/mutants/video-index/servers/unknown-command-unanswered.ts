import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'unknown-command-unanswered',
  role: 'server',
  mistake: {
    es: 'No responde a un comando que no existe.',
    en: 'Does not answer a command that does not exist.',
  },
  requirement: 'VI-S10.1',
  caughtBy: ['video-index/format/unknown-command'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override unknown() {
      return undefined
    }
  },
}
