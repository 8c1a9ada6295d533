import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-request-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras espera el resto de un nombre no escucha a nadie más.',
    en: 'Hears nobody else while it waits for the rest of a name.',
  },
  requirement: 'IM-G9',
  caughtBy: ['image/slow/one-byte-and-wait'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override async readLine(socket: BlockingSocket) {
      await socket.arrival()
      const line = this.#turn.then(() => super.readLine(socket))
      this.#turn = line.then(
        () => undefined,
        () => undefined,
      )
      return line
    }
  },
}
