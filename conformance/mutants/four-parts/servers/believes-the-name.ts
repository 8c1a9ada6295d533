import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'believes-the-name',
  role: 'server',
  mistake: { es: 'Une el nombre a la ruta sin revisarlo.', en: 'Joins the name to the path unchecked.' },
  requirement: 'FP-S8',
  caughtBy: ['four-parts/escape/name-one-level-up', 'four-parts/escape/name-two-levels-up'],
  diagnosis: 'path-escape',
  program: class extends PlainServer {
    override safeName(name: string) {
      return name
    }
  },
}
