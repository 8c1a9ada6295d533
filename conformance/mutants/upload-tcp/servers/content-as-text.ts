import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'content-as-text',
  role: 'server',
  mistake: { es: 'Guarda el contenido como texto.', en: 'Stores the content as text.' },
  requirement: 'UT-S1',
  caughtBy: ['upload-tcp/store/pdf'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override write(incoming: Incoming, piece: Buffer) {
      super.write(incoming, Buffer.from(piece.toString('utf8')))
    }
  },
}
