import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ascii-names',
  role: 'server',
  mistake: {
    es: 'Toma las letras con tilde de un nombre por otras.',
    en: 'Takes the accented letters of a name for others.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/accents-in-the-name', 'video-peer/fuzz/any-video'],
  program: class extends PlainServer {
    override nameIn(request: Buffer) {
      return super.nameIn(Buffer.from(request.toString('latin1')))
    }
  },
}
