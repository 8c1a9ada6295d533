import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'row-missing-means-zero',
  role: 'server',
  mistake: {
    es: 'Un «pintar» sin fila pinta en la fila 0.',
    en: 'A “pintar” without a row paints in row 0.',
  },
  requirement: 'CV-S6',
  caughtBy: ['canvas/out-of-range/missing-key'],
  program: class extends PlainServer {
    override position(value: unknown) {
      return super.position(value ?? 0)
    }
  },
}
