import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'error-without-line-end',
  role: 'server',
  mistake: {
    es: 'El error no termina con un salto de línea.',
    en: 'The error does not end with a line break.',
  },
  requirement: 'VP-P2',
  caughtBy: ['video-peer/missing/error-line'],
  diagnosis: 'error-without-line-end',
  program: class extends PlainServer {
    override missing() {
      return super.missing().trim()
    }
  },
}
