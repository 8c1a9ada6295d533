import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-number-means-zero',
  role: 'server',
  mistake: {
    es: 'Una posición que no es un número pinta en la 0.',
    en: 'A position that is no number paints at 0.',
  },
  requirement: 'CV-S6',
  caughtBy: ['canvas/out-of-range/text-for-a-number'],
  program: class extends PlainServer {
    override position(value: unknown) {
      return Number.isNaN(Number(value)) ? (value === undefined ? undefined : 0) : super.position(value)
    }
  },
}
