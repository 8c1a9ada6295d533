import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-line',
  role: 'server',
  mistake: {
    es: 'Una línea mal formada termina el programa con una excepción.',
    en: 'A malformed line ends the program with an exception.',
  },
  requirement: 'FP-G6',
  caughtBy: [
    'four-parts/malformed/no-address',
    'four-parts/malformed/not-utf-8',
    'four-parts/malformed/size-is-no-number',
    'four-parts/malformed/negative-size',
    'four-parts/malformed/no-file',
    'four-parts/malformed/empty-message',
    'four-parts/fuzz/survival',
  ],
  program: class extends PlainServer {
    override troubled(_client: Client, problem: unknown) {
      if (problem instanceof Refused) process.exit(1)
    }
  },
}
