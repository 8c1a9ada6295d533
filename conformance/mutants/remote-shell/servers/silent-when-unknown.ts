import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'silent-when-unknown',
  role: 'server',
  mistake: { es: 'No responde a un comando que no conoce.', en: 'Does not answer a command that it does not know.' },
  requirement: 'RS-S8',
  caughtBy: ['remote-shell/edge/unknown-command'],
  program: class extends PlainServer {
    override notUnderstood() {
      return []
    }
  },
}
