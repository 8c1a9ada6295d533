import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'image-as-text',
  role: 'server',
  mistake: {
    es: 'Lee la imagen como texto.',
    en: 'Reads the image as text.',
  },
  requirement: 'IM-S1',
  caughtBy: ['image/send/first-image'],
  diagnosis: 'text-mode-file',
  program: class extends PlainServer {
    override read(name: string) {
      return Buffer.from(super.read(name).toString('utf8'))
    }
  },
}
