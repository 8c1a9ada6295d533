import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'wrong-arguments-unanswered',
  role: 'server',
  mistake: {
    es: 'No responde a un comando al que le faltan palabras.',
    en: 'Does not answer a command that lacks words.',
  },
  requirement: 'VI-S10.1',
  caughtBy: ['video-index/format/wrong-arguments'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override badFormat() {
      return undefined
    }
  },
}
