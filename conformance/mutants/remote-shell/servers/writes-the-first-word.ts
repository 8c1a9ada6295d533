import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'writes-the-first-word',
  role: 'server',
  mistake: { es: 'Guarda solo la primera palabra del texto.', en: 'Stores only the first word of the text.' },
  requirement: 'RS-S3',
  caughtBy: ['remote-shell/write/exact-text'],
  diagnosis: 'splits-the-text',
  program: class extends PlainServer {
    override write(path: string, text: string) {
      super.write(path, text.split(' ')[0] ?? '')
    }
  },
}
