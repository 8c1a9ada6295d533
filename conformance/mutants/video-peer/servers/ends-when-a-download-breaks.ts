import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-download-breaks',
  role: 'server',
  mistake: {
    es: 'Un cliente que corta una descarga termina el programa.',
    en: 'A client that breaks a download ends the program.',
  },
  requirement: 'VP-G5',
  caughtBy: ['video-peer/vanish/in-the-middle-of-a-download'],
  program: class extends PlainServer {
    override troubled(problem: unknown) {
      if (String(problem).includes('BrokenPipe')) process.exit(1)
    }
  },
}
