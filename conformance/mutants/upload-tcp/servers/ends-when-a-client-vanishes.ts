import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Si un cliente desaparece en medio de un mensaje, el programa termina.',
    en: 'When a client vanishes in the middle of a message, the program ends.',
  },
  requirement: 'UT-G5',
  caughtBy: ['upload-tcp/vanish/fin-in-the-middle', 'upload-tcp/vanish/reset-in-the-middle'],
  alsoFails: [
    'upload-tcp/vanish/no-half-file',
    'upload-tcp/vanish/old-file-intact',
    'upload-tcp/vanish/never-answers',
    'upload-tcp/end/idle-after-end-in-a-message',
  ],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override troubled(problem: unknown) {
      if (problem instanceof Lost) process.exit(1)
    }
  },
}
