import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'does-not-reverse',
  role: 'server',
  mistake: {
    es: 'Devuelve el texto sin invertirlo.',
    en: 'Gives the text back as it came.',
  },
  requirement: 'RV-S1',
  caughtBy: ['reverse/text/hello'],
  program: class extends PlainServer {
    override reverse(text: Buffer) {
      return text
    }
  },
}
