import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'paint-unanswered',
  role: 'server',
  mistake: {
    es: 'Pinta, pero no responde a «pintar».',
    en: 'Paints, but does not answer “pintar”.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/answered'],
  program: class extends PlainServer {
    override async sendToAll() {}
  },
}
