import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'joins-itself',
  role: 'server',
  mistake: { es: 'Quien se une dos veces ocupa los dos lugares.', en: 'Who joins twice takes both places.' },
  requirement: 'CU-S1',
  caughtBy: ['chat-udp/join/said-twice'],
  program: class extends PlainServer {
    override joinedAgain(person: Person) {
      if (this.waiting !== person) {
        super.joinedAgain(person)
        return
      }
      this.waiting = undefined
      person.other = person
      person.hasTurn = true
      this.tell(person, 'TURNO')
    }
  },
}
