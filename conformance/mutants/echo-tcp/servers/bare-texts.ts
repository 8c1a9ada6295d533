import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'bare-texts',
  role: 'server',
  mistake: {
    es: 'Sus mensajes no tienen final: cada recv es uno.',
    en: 'Its messages have no end: each recv is one.',
  },
  requirement: 'ET-G12',
  caughtBy: ['echo-tcp/framing/marked'],
  diagnosis: 'unframed-wire',
  wire: 'raw',
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket) {
      for (;;) {
        const piece = await socket.recv(65_536)
        if (piece.length === 0) break
        await socket.sendAll(Buffer.from('Mensaje recibido')).catch(() => undefined)
      }
      await socket.close()
    }
  },
}
