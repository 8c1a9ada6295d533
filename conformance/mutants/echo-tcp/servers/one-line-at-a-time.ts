import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-line-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras lee la línea de un cliente, nadie más es escuchado.',
    en: 'While it reads the line of one client, nobody else is heard.',
  },
  requirement: 'ET-G9',
  caughtBy: ['echo-tcp/slow/one-byte-and-wait'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #reading: Promise<unknown> = Promise.resolve()

    override async readLine(socket: BlockingSocket) {
      await socket.arrival()
      const turn = this.#reading.then(() => super.readLine(socket))
      this.#reading = turn.catch(() => undefined)
      return turn
    }
  },
}
