import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-blank-request',
  role: 'server',
  mistake: {
    es: 'Una solicitud en blanco termina el programa.',
    en: 'A blank request ends the program.',
  },
  requirement: 'VP-G8',
  caughtBy: ['video-peer/malformed/empty-message'],
  alsoFails: ['video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override nameIn(request: Buffer) {
      if (request.toString().trim() === '') process.exit(1)
      return super.nameIn(request)
    }
  },
}
