import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-who-waits',
  role: 'server',
  mistake: {
    es: 'Envía cada texto también a quien espera un lugar.',
    en: 'Sends each text also to whoever waits for a place.',
  },
  requirement: 'CU-S5',
  caughtBy: ['chat-udp/next/third-disturbs-nobody'],
  program: class extends PlainServer {
    override deliver(from: Person, to: Person, text: string) {
      super.deliver(from, to, text)
      if (this.waiting) this.tell(this.waiting, `MSG ${text}`)
    }
  },
}
