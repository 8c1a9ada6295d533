import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'whole-numbers-refused',
  role: 'server',
  mistake: {
    es: 'Solo entiende posiciones escritas como texto.',
    en: 'Understands only positions written as text.',
  },
  requirement: 'CV-S2.1',
  caughtBy: ['canvas/paint/whole-numbers'],
  program: class extends PlainServer {
    override position(value: unknown) {
      return typeof value === 'string' ? super.position(value) : undefined
    }
  },
}
