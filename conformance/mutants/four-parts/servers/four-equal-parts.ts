import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'four-equal-parts',
  role: 'server',
  mistake: {
    es: 'Lee cuatro partes iguales y pierde el resto.',
    en: 'Reads four equal parts and loses the remainder.',
  },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/not-divisible-by-four'],
  diagnosis: 'loses-remainder',
  program: class extends PlainServer {
    override partSizes(size: number) {
      return Array.from({ length: 4 }, () => Math.floor(size / 4))
    }
  },
}
