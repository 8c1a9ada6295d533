import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'waits-for-who-does-not-read',
  role: 'server',
  mistake: {
    es: 'Envía un archivo después de otro, y espera a quien no lee.',
    en: 'Sends one file after the other, and waits for who does not read.',
  },
  requirement: 'VP-G9',
  caughtBy: ['video-peer/slow/never-reads'],
  diagnosis: 'broadcast-blocks-on-slow-client',
  program: class extends PlainServer {
    #sending: Promise<unknown> = Promise.resolve()

    override async send(socket: BlockingSocket, bytes: Buffer) {
      const turn = this.#sending.then(() => super.send(socket, bytes))
      this.#sending = turn.catch(() => undefined)
      await turn
    }
  },
}
