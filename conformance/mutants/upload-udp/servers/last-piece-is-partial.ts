import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'last-piece-is-partial',
  role: 'server',
  mistake: {
    es: 'Cree que el último trozo nunca está lleno ni vacío.',
    en: 'Believes that the last piece is never full and never empty.',
  },
  requirement: 'UU-S1',
  caughtBy: ['upload-udp/store/empty-file', 'upload-udp/store/awkward-sizes', 'upload-udp/fuzz/model-equality'],
  program: class extends PlainServer {
    override isWhole(talk: Talk) {
      return super.isWhole(talk) && talk.received % 1024 !== 0
    }
  },
}
