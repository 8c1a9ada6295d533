import { writeFileSync } from 'node:fs'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-under-the-final-name',
  role: 'server',
  mistake: {
    es: 'Escribe desde el principio con el nombre final.',
    en: 'Writes under the final name from the beginning.',
  },
  requirement: 'UU-S6',
  caughtBy: ['upload-udp/vanish/no-half-file', 'upload-udp/vanish/old-file-intact'],
  diagnosis: 'leaves-half-file',
  program: class extends PlainServer {
    override take(talk: Talk, seq: number, bytes: Buffer) {
      super.take(talk, seq, bytes)
      if (talk.pieces.size === 1) writeFileSync(talk.offer.name, bytes)
    }
  },
}
