import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'tells-the-author',
  role: 'server',
  mistake: { es: 'Envía cada texto también a quien lo escribió.', en: 'Sends each text to its author as well.' },
  requirement: 'CT-S1',
  caughtBy: ['chat-tcp/talk/whole-and-once'],
  program: class extends PlainServer {
    override async deliver(from: Person, to: Person, text: string) {
      for (const person of [from, to]) await this.tell(person, `MSG ${text}`)
    }
  },
}
