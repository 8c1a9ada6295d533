import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'serves-strangers',
  role: 'server',
  mistake: {
    es: 'No pregunta quién está inscrito.',
    en: 'Does not ask who is registered.',
  },
  requirement: 'VI-S5',
  caughtBy: ['video-index/strangers/refused'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override isRegistered() {
      return true
    }
  },
}
