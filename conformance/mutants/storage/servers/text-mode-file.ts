import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'text-mode-file',
  role: 'server',
  mistake: {
    es: 'Abre los archivos como texto y envía un str.',
    en: 'Opens the files as text and sends a str.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/answered'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override shown(content: Buffer) {
      return content.toString('latin1')
    }
  },
}
