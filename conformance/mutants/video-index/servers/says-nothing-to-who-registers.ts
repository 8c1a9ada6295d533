import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'says-nothing-to-who-registers',
  role: 'server',
  mistake: {
    es: 'No dice nada a quien se inscribe.',
    en: 'Says nothing to who registers.',
  },
  requirement: 'VI-S1',
  caughtBy: ['video-index/register/accepts'],
  program: class extends PlainServer {
    override async register(name: string, ip: string, port: string) {
      await super.register(name, ip, port)
      return ''
    }
  },
}
