import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'removes-nothing',
  role: 'server',
  mistake: { es: 'Dice que borró, y no borra.', en: 'Says that it removed, and does not.' },
  requirement: 'RS-S2',
  caughtBy: ['remote-shell/remove/removes'],
  alsoFails: ['remote-shell/remove/missing-file', 'remote-shell/escape/files'],
  program: class extends PlainServer {
    override remove(_path: string) {}
  },
}
