import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-without-a-name',
  role: 'server',
  mistake: {
    es: 'Un DESCARGAR sin nombre termina el programa.',
    en: 'A DESCARGAR without a name ends the program.',
  },
  requirement: 'VP-G6',
  caughtBy: ['video-peer/malformed/no-name'],
  alsoFails: ['video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override nameIn(request: Buffer) {
      if (request.toString().trim() === 'DESCARGAR') process.exit(1)
      return super.nameIn(request)
    }
  },
}
