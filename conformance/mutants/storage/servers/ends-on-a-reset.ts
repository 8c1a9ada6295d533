import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-reset',
  role: 'server',
  mistake: {
    es: 'Si una conexión se corta (RST), el programa termina con una excepción.',
    en: 'When a connection is reset (RST), the program ends with an exception.',
  },
  requirement: 'ST-G5',
  caughtBy: ['storage/vanish/reset-in-the-middle', 'storage/vanish/others-go-on-after-a-reset'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled({ session }: Client, problem: unknown) {
      if (session.ending?.kind === 'reset') throw problem
    }
  },
}
