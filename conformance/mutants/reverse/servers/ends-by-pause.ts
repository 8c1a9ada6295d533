import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-by-pause',
  role: 'server',
  mistake: {
    es: 'Toma por un texto entero lo que llega de una vez.',
    en: 'Takes what comes at once for a whole text.',
  },
  requirement: 'RV-G12',
  caughtBy: ['reverse/framing/ends-are-marked'],
  diagnosis: 'unframed-wire',
  wire: 'text-then-size',
  program: class extends PlainServer {
    override async answerAll(socket: BlockingSocket) {
      for (;;) {
        const text = await this.readPause(socket)
        if (text.length === 0) return
        const reversed = this.reverse(text)
        await socket.sendAll(reversed)
        if ((await socket.recv(1024)).length === 0) return
        await socket.sendAll(Buffer.from(String(reversed.length)))
      }
    }

    async readPause(socket: BlockingSocket): Promise<Buffer> {
      const pieces = [await socket.recv(65_536)]
      while (socket.hasArrived) pieces.push(await socket.recv(65_536))
      return Buffer.concat(pieces)
    }
  },
}
