import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stays-after-exit',
  role: 'server',
  mistake: { es: 'Responde a «exit» y sigue en marcha.', en: 'Answers “exit” and goes on.' },
  requirement: 'RS-S6',
  caughtBy: ['remote-shell/exit/ends-the-server'],
  program: class extends PlainServer {
    override end() {}
  },
}
