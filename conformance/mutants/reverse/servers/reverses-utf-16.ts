import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reverses-utf-16',
  role: 'server',
  mistake: {
    es: 'Invierte unidades de UTF-16, así que rompe los caracteres de cuatro bytes.',
    en: 'Reverses UTF-16 units, so that it breaks characters of four bytes.',
  },
  requirement: 'RV-S3',
  caughtBy: ['reverse/fuzz/any-text'],
  alsoFails: ['reverse/fuzz/cut-invariance'],
  program: class extends PlainServer {
    override reverse(text: Buffer) {
      super.reverse(text)
      return Buffer.from(text.toString().split('').reverse().join(''))
    }
  },
}
