import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Un cliente que se va a mitad de una solicitud termina el programa.',
    en: 'A client that leaves in the middle of a request ends the program.',
  },
  requirement: 'VP-G5',
  caughtBy: ['video-peer/vanish/fin-in-the-middle', 'video-peer/vanish/reset-in-the-middle'],
  alsoFails: ['video-peer/fuzz/survival'],
  program: class extends PlainServer {
    override async receive(socket: BlockingSocket) {
      const first = await socket.recv(1024)
      if (first.length !== 4) return first
      const rest = await socket.recv(1024)
      if (rest.length === 0) process.exit(1)
      return Buffer.concat([first, rest])
    }
  },
}
