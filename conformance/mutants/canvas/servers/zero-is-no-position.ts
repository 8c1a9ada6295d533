import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'zero-is-no-position',
  role: 'server',
  mistake: {
    es: 'Toma la posición 0 por una que falta.',
    en: 'Takes position 0 for one that is missing.',
  },
  requirement: 'CV-S2',
  caughtBy: ['canvas/paint/corners'],
  alsoFails: ['canvas/paint/one-cell', 'canvas/accumulate/over-a-connection', 'canvas/accumulate/over-connections'],
  program: class extends PlainServer {
    override position(value: unknown) {
      return super.position(value) || undefined
    }
  },
}
