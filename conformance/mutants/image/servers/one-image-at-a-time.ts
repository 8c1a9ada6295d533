import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-image-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras envía una imagen no envía otra.',
    en: 'Sends no other image while it sends one.',
  },
  requirement: 'IM-G9',
  caughtBy: ['image/slow/never-reads'],
  diagnosis: 'broadcast-blocks-on-slow-client',
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override async send(socket: BlockingSocket, image: Buffer) {
      const sent = this.#turn.then(() => super.send(socket, image))
      this.#turn = sent.then(
        () => undefined,
        () => undefined,
      )
      await sent
    }
  },
}
