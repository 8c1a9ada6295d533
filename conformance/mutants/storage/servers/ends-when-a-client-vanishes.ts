import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Si un cliente desaparece en medio de un mensaje, el programa termina con una excepción.',
    en: 'When a client vanishes in the middle of a message, the program ends with an exception.',
  },
  requirement: 'ST-G5',
  caughtBy: ['storage/vanish/fin-in-the-middle', 'storage/vanish/reset-in-the-middle'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof Lost && problem.inMessage) throw problem
    }
  },
}
