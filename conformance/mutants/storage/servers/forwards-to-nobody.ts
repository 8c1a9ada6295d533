import type { Mutant } from '../../mutant.ts'
import { type Answer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forwards-to-nobody',
  role: 'server',
  mistake: {
    es: 'Responde «ok» aunque nadie tenga la dirección.',
    en: 'Answers “ok” although nobody has the address.',
  },
  requirement: 'ST-E4.1',
  caughtBy: ['storage/reenviar/nobody-there'],
  claims: ['subir', 'duplicar', 'difundir', 'reenviar'],
  program: class extends PlainServer {
    override nobody(): Answer {
      return { estado: 'ok' }
    }
  },
}
