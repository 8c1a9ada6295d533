import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'vanishing-unnoticed',
  role: 'server',
  mistake: {
    es: 'No nota que alguien desapareció: la otra persona queda esperando.',
    en: 'Does not notice that somebody vanished: the other person is left waiting.',
  },
  requirement: 'CT-S4',
  caughtBy: ['chat-tcp/leave/end-without-a-word', 'chat-tcp/leave/reset-without-a-word'],
  program: class extends PlainServer {
    override async vanished(person: Person) {
      this.forget(person)
    }
  },
}
