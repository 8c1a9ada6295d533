import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class GreetsTheSecondDatagram extends PlainServer {
  readonly #known = new Set<string>()

  protected override open(client: string, text: string): string | undefined {
    if (this.#known.has(client)) return super.open(client, text)
    this.#known.add(client)
    return undefined
  }
}

export const mutant: Mutant = {
  id: 'greets-the-second-datagram',
  role: 'server',
  mistake: {
    es: 'Saluda al segundo datagrama y no al primero.',
    en: 'Greets the second datagram and not the first.',
  },
  requirement: 'HD-S1',
  caughtBy: ['helpdesk/greeting/first-datagram'],
  program: GreetsTheSecondDatagram,
}
