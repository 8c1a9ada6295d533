import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'replaces-broken-letters',
  role: 'server',
  mistake: {
    es: 'Reemplaza lo que no es UTF-8 y lo invierte.',
    en: 'Replaces what is not UTF-8 and reverses it.',
  },
  requirement: 'RV-S8',
  caughtBy: ['reverse/text/not-utf-8'],
  program: class extends PlainServer {
    override reverse(text: Buffer) {
      return super.reverse(Buffer.from(text.toString('utf8')))
    }
  },
}
