import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Si un cliente desaparece en medio de un mensaje, el programa termina.',
    en: 'When a client vanishes in the middle of a message, the program ends.',
  },
  requirement: 'FP-G5',
  caughtBy: [
    'four-parts/vanish/in-a-part',
    'four-parts/vanish/fin-in-the-middle',
    'four-parts/vanish/reset-in-the-middle',
  ],
  alsoFails: ['four-parts/vanish/no-half-file', 'four-parts/fuzz/survival'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled(_client: Client, problem: unknown) {
      if (problem instanceof Lost) process.exit(1)
    }
  },
}
