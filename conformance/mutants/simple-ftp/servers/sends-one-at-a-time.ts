import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'sends-one-at-a-time',
  role: 'server',
  mistake: {
    es: 'Mientras envía un archivo no atiende a nadie más.',
    en: 'While it sends a file it serves nobody else.',
  },
  requirement: 'FT-G9',
  caughtBy: ['simple-ftp/slow/never-reads'],
  diagnosis: 'broadcast-blocks-on-slow-client',
  program: class extends PlainServer {
    #others: Promise<unknown> = Promise.resolve()

    override async sendContent(socket: BlockingSocket, content: Buffer) {
      const mine = this.#others.then(() => super.sendContent(socket, content))
      this.#others = mine.catch(() => undefined)
      return mine
    }
  },
}
