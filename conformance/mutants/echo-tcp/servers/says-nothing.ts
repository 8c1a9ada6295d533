import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'says-nothing',
  role: 'server',
  mistake: {
    es: 'Ni contesta ni muestra nada.',
    en: 'Neither answers nor shows anything.',
  },
  requirement: 'ET-S1',
  caughtBy: ['echo-tcp/message/arrives'],
  program: class extends PlainServer {
    override async answer() {}
  },
}
