import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'wraps-around',
  role: 'server',
  mistake: {
    es: 'Una posición mayor que 49 da la vuelta y pinta otro píxel.',
    en: 'A position over 49 wraps around and paints another pixel.',
  },
  requirement: 'CV-S6',
  caughtBy: ['canvas/out-of-range/column-over-49', 'canvas/out-of-range/row-over-49'],
  program: class extends PlainServer {
    override position(value: unknown) {
      return /^\d+$/.test(String(value)) ? Number(value) % 50 : undefined
    }
  },
}
