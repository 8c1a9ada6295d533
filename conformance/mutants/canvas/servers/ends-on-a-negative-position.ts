import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-negative-position',
  role: 'server',
  mistake: {
    es: 'Una posición negativa termina el programa con una excepción.',
    en: 'A negative position ends the program with an exception.',
  },
  requirement: 'CV-S6',
  caughtBy: ['canvas/out-of-range/negative-position'],
  program: class extends PlainServer {
    override position(value: unknown) {
      if (Number(value) < 0) process.exit(1)
      return super.position(value)
    }
  },
}
