import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'breaks-letters-at-1024',
  role: 'server',
  mistake: {
    es: 'Arma las respuestas largas en trozos de 1024 bytes, y rompe la letra que queda en el borde.',
    en: 'Puts long answers together from pieces of 1,024 bytes, and breaks the letter at the border.',
  },
  requirement: 'VI-G4',
  caughtBy: ['video-index/text/long-list-with-accents'],
  alsoFails: ['video-index/text/accents'],
  program: class extends PlainServer {
    override encode(text: string) {
      const bytes = super.encode(text)
      const pieces = Array.from({ length: Math.ceil(bytes.length / 1023) }, (_, i) =>
        bytes.subarray(i * 1023, (i + 1) * 1023).toString(),
      )
      return Buffer.from(pieces.join(''))
    }
  },
}
