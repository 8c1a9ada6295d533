import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-by-pause',
  role: 'server',
  mistake: {
    es: 'Toma por un nombre entero lo que llega de una vez.',
    en: 'Takes what comes at once for a whole name.',
  },
  requirement: 'IM-G12',
  caughtBy: ['image/framing/ends-are-marked'],
  diagnosis: 'unframed-wire',
  wire: 'stream-to-close',
  program: class extends PlainServer {
    override async answerAll(socket: BlockingSocket) {
      const name = await socket.recv(4096)
      if (name.length > 0) await socket.sendAll(this.read(this.nameIn(name)))
    }
  },
}
