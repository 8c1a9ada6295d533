import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-leaves',
  role: 'server',
  mistake: {
    es: 'Cuando un cliente se va, el programa termina con una excepción.',
    en: 'When a client leaves, the program ends with an exception.',
  },
  requirement: 'ST-S5',
  caughtBy: ['storage/vanish/who-left-is-forgotten'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof Lost) throw problem
    }
  },
}
