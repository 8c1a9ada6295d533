import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'line-ends-changed',
  role: 'server',
  mistake: {
    es: 'Cambia los saltos de línea del archivo.',
    en: 'Changes the line ends of the file.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/every-byte-value'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override shown(content: Buffer) {
      return Buffer.from(content.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1')
    }
  },
}
