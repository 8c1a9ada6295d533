import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-who-waits',
  role: 'server',
  mistake: {
    es: 'Envía cada texto también a quien espera un lugar.',
    en: 'Sends each text also to whoever waits for a place.',
  },
  requirement: 'CT-S5',
  caughtBy: ['chat-tcp/next/third-disturbs-nobody'],
  program: class extends PlainServer {
    override async deliver(from: Person, to: Person, text: string) {
      await super.deliver(from, to, text)
      if (this.waiting) await this.tell(this.waiting, `MSG ${text}`)
    }
  },
}
