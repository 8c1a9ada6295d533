import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'keeps-the-turn',
  role: 'server',
  mistake: {
    es: 'El turno es del servidor y no de la conversación: la siguiente empieza con el turno al revés.',
    en: 'The turn belongs to the server and not to the conversation: the next one begins with the wrong turn.',
  },
  requirement: 'CT-S5',
  caughtBy: ['chat-tcp/next/another-conversation'],
  program: class extends PlainServer {
    #isTurnOfFirst = true

    override async seat(person: Person) {
      await super.seat(person)
      if (!person.other || this.#isTurnOfFirst) return
      person.hasTurn = true
      person.other.hasTurn = false
    }

    override async leave(person: Person) {
      // who came first has the turn only when she leaves with it
      const isSecond = person.other !== undefined && this.people.indexOf(person.other) < this.people.indexOf(person)
      this.#isTurnOfFirst = person.hasTurn !== isSecond
      await super.leave(person)
    }
  },
}
