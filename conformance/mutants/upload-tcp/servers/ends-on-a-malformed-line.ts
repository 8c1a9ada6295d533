import type { Mutant } from '../../mutant.ts'
import { PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-line',
  role: 'server',
  mistake: {
    es: 'Una línea mal formada termina el programa con una excepción.',
    en: 'A malformed line ends the program with an exception.',
  },
  requirement: 'UT-G6',
  caughtBy: [
    'upload-tcp/fuzz/survival',
    'upload-tcp/malformed/not-utf-8',
    'upload-tcp/malformed/unknown-command',
    'upload-tcp/malformed/size-is-no-number',
    'upload-tcp/malformed/negative-size',
    'upload-tcp/malformed/empty-message',
  ],
  program: class extends PlainServer {
    override troubled(problem: unknown) {
      if (problem instanceof Refused) process.exit(1)
    }
  },
}
