import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reverses-bytes',
  role: 'server',
  mistake: {
    es: 'Invierte los bytes.',
    en: 'Reverses the bytes.',
  },
  requirement: 'RV-S3',
  caughtBy: ['reverse/text/characters'],
  diagnosis: 'reverses-bytes',
  program: class extends PlainServer {
    override reverse(text: Buffer) {
      super.reverse(text)
      return Buffer.from(text).reverse()
    }
  },
}
