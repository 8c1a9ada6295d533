import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-client-for-all',
  role: 'server',
  mistake: {
    es: 'No mira quién envía: todos son el mismo cliente.',
    en: 'Does not look who sends: all are the same client.',
  },
  requirement: 'UU-S9.2',
  caughtBy: ['upload-udp/at-once/two-clients'],
  program: class extends PlainServer {
    override keyOf() {
      return 'el cliente'
    }
  },
}
