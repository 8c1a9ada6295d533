import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'files-as-text',
  role: 'server',
  mistake: {
    es: 'Lee y guarda los archivos como texto.',
    en: 'Reads and stores files as text.',
  },
  requirement: 'FT-S1.2',
  caughtBy: [
    'simple-ftp/download/every-byte-value',
    'simple-ftp/upload/every-byte-value',
    'simple-ftp/fuzz/model-equality',
  ],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override readContent(name: string) {
      return Buffer.from(super.readContent(name).toString('utf8'))
    }

    override store(name: string, content: Buffer) {
      super.store(name, Buffer.from(content.toString('utf8')))
    }
  },
}
