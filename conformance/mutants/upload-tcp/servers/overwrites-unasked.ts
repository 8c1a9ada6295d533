import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'overwrites-unasked',
  role: 'server',
  mistake: {
    es: 'Acepta un archivo que ya tiene sin preguntar.',
    en: 'Accepts a file that it already has without asking.',
  },
  requirement: 'UT-S2',
  caughtBy: ['upload-tcp/ask/existing-name'],
  diagnosis: 'overwrites-unasked',
  program: class extends PlainServer {
    override has() {
      return false
    }
  },
}
