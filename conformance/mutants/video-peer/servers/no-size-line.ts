import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'no-size-line',
  role: 'server',
  mistake: {
    es: 'Envía el contenido sin su tamaño.',
    en: 'Sends the content without its size.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/one-file'],
  diagnosis: 'no-size-line',
  program: class extends PlainServer {
    override sizeLine() {
      return ''
    }
  },
}
