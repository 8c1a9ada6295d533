import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'strips-line-breaks',
  role: 'server',
  mistake: {
    es: 'Quita los saltos de línea del final.',
    en: 'Strips line breaks at the end.',
  },
  requirement: 'RV-S6',
  caughtBy: ['reverse/text/line-breaks'],
  program: class extends PlainServer {
    override reverse(text: Buffer) {
      return super.reverse(Buffer.from(text.toString('latin1').replace(/\s+$/, ''), 'latin1'))
    }
  },
}
