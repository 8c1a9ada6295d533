import type { UdpAddress } from '../../../../reference/net/udp-port.ts'
import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-conversation-for-ever',
  role: 'server',
  mistake: {
    es: 'Mientras alguien no se despida, nadie más es atendido.',
    en: 'While somebody does not say goodbye, nobody else is served.',
  },
  requirement: 'CU-G5',
  caughtBy: ['chat-udp/vanish/in-the-middle'],
  program: class extends PlainServer {
    override join(known: Person | undefined, place: string, address: UdpAddress) {
      // who has talked much is not believed to have left
      if (this.#hasTalked(known)) return
      super.join(known, place, address)
    }

    #texts = 0

    override deliver(from: Person, to: Person, text: string) {
      this.#texts++
      super.deliver(from, to, text)
    }

    override forget(person: Person) {
      this.#texts = 0
      super.forget(person)
    }

    #hasTalked(known: Person | undefined): boolean {
      return known === undefined && this.#texts > 0
    }
  },
}
