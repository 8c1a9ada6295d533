import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-line-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras lee la línea de alguien, no escucha a nadie más.',
    en: 'While it reads somebody’s line it hears nobody else.',
  },
  requirement: 'CT-G9',
  caughtBy: ['chat-tcp/slow/one-byte-and-wait'],
  program: class extends PlainServer {
    #reading: Promise<unknown> = Promise.resolve()

    override async readLine(person: Person) {
      if (!person.rest.includes('\n')) await person.socket.arrival()
      const line = this.#reading.then(() => super.readLine(person))
      this.#reading = line.catch(() => undefined)
      return line
    }
  },
}
