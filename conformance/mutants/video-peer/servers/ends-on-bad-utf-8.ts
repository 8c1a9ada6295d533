import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-bad-utf-8',
  role: 'server',
  mistake: {
    es: 'Un nombre que no es UTF-8 termina el programa.',
    en: 'A name that is not UTF-8 ends the program.',
  },
  requirement: 'VP-G6',
  caughtBy: ['video-peer/malformed/not-utf-8'],
  alsoFails: ['video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override nameIn(request: Buffer) {
      if (request.toString().includes('\ufffd')) process.exit(1)
      return super.nameIn(request)
    }
  },
}
