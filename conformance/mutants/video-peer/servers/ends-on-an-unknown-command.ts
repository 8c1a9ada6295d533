import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-an-unknown-command',
  role: 'server',
  mistake: {
    es: 'Un comando desconocido termina el programa.',
    en: 'An unknown command ends the program.',
  },
  requirement: 'VP-G6',
  caughtBy: ['video-peer/malformed/unknown-command', 'video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override nameIn(request: Buffer) {
      if (request.length > 8 && !/^\s*DESCARGAR/.test(request.toString())) process.exit(1)
      return super.nameIn(request)
    }
  },
}
