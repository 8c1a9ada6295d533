import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'content-as-text',
  role: 'server',
  mistake: { es: 'Decodifica el contenido antes de guardarlo.', en: 'Decodes the content before it stores it.' },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/every-byte-value'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override write(incoming: Incoming, piece: Buffer) {
      super.write(incoming, Buffer.from(piece.toString('utf8')))
    }
  },
}
