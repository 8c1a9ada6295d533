import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'content-as-text',
  role: 'server',
  mistake: {
    es: 'Trata el contenido como texto.',
    en: 'Treats the content as text.',
  },
  requirement: 'UU-S1',
  caughtBy: ['upload-udp/store/pdf'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override store(name: string, content: Buffer) {
      super.store(name, Buffer.from(content.toString('utf8').replaceAll('\ufffd', '')))
    }
  },
}
