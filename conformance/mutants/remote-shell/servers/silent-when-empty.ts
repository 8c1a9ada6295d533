import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'silent-when-empty',
  role: 'server',
  mistake: { es: 'No responde a «ls» en una carpeta vacía.', en: 'Does not answer “ls” in an empty directory.' },
  requirement: 'RS-S8',
  caughtBy: ['remote-shell/edge/empty-folder'],
  program: class extends PlainServer {
    override listing(names: readonly string[]) {
      return names.length === 0 ? [] : super.listing(names)
    }
  },
}
