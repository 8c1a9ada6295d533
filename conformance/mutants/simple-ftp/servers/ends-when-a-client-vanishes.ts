import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Un cliente que se va en medio de una línea termina con el programa.',
    en: 'A client that leaves in the middle of a line ends the program.',
  },
  requirement: 'FT-G5',
  caughtBy: ['simple-ftp/vanish/fin-in-the-middle', 'simple-ftp/vanish/reset-in-the-middle'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      await socket.arrival()
      const first = await this.receive(socket, 1)
      try {
        return first.toString() + (await super.readLine(socket))
      } catch (problem) {
        if (problem instanceof Lost) process.exit(1)
        throw problem
      }
    }
  },
}
