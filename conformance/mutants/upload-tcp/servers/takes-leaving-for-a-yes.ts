import { rmSync } from 'node:fs'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Offer, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'takes-leaving-for-a-yes',
  role: 'server',
  mistake: {
    es: 'Si el cliente se va sin contestar, borra el archivo viejo.',
    en: 'When the client leaves without an answer, deletes the old file.',
  },
  requirement: 'UT-S6',
  caughtBy: ['upload-tcp/vanish/never-answers'],
  program: class extends PlainServer {
    override async mayOverwrite(socket: BlockingSocket, offer: Offer) {
      return super.mayOverwrite(socket, offer).catch((problem: unknown) => {
        rmSync(offer.name)
        throw problem
      })
    }
  },
}
