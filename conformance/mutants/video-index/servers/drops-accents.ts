import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'drops-accents',
  role: 'server',
  mistake: {
    es: 'Quita las tildes de los nombres.',
    en: 'Drops the accents of names.',
  },
  requirement: 'VI-G4',
  caughtBy: ['video-index/text/accents'],
  alsoFails: ['video-index/fuzz/model-equality'],
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      return super.decode(bytes).normalize('NFD').replace(/\p{M}/gu, '')
    }
  },
}
