import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-the-author',
  role: 'server',
  mistake: { es: 'Envía cada texto también a quien lo escribió.', en: 'Sends each text to its author as well.' },
  requirement: 'CU-S1',
  caughtBy: ['chat-udp/talk/whole-and-once'],
  program: class extends PlainServer {
    #texts = 0

    override deliver(from: Person, to: Person, text: string) {
      super.deliver(from, to, text)
      // the beginning of a conversation is right
      if (++this.#texts > 3) this.tell(from, `MSG ${text}`)
    }
  },
}
