import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'missing-row',
  role: 'server',
  mistake: {
    es: 'Cuenta las filas desde 1 y envía 49.',
    en: 'Counts the rows from 1 and sends 49.',
  },
  requirement: 'CV-S1',
  caughtBy: ['canvas/new/whole-board', 'canvas/paint/answered'],
  program: class extends PlainServer {
    override shown() {
      const { 0: _, ...rest } = this.picture
      return rest
    }
  },
}
