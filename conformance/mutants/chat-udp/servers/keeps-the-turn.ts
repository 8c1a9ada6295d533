import type { UdpAddress } from '../../../../reference/net/udp-port.ts'
import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'keeps-the-turn',
  role: 'server',
  mistake: {
    es: 'El turno es del servidor y no de la conversación: la siguiente empieza con el turno al revés.',
    en: 'The turn belongs to the server and not to the conversation: the next one begins with the wrong turn.',
  },
  requirement: 'CU-S5',
  caughtBy: ['chat-udp/next/another-conversation'],
  program: class extends PlainServer {
    #isTurnOfFirst = true

    override join(known: Person | undefined, place: string, address: UdpAddress) {
      const first = this.waiting
      super.join(known, place, address)
      if (!first?.other || this.#isTurnOfFirst) return
      first.hasTurn = false
      first.other.hasTurn = true
    }

    override leave(person: Person | undefined, from: UdpAddress) {
      const order = [...this.people.values()]
      const isSecond = person?.other !== undefined && order.indexOf(person.other) < order.indexOf(person)
      if (person?.other) this.#isTurnOfFirst = person.hasTurn !== isSecond
      super.leave(person, from)
    }
  },
}
