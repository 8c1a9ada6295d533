import { isUtf8 } from 'node:buffer'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-chunk',
  role: 'server',
  mistake: {
    es: 'Decodifica cada trozo por separado.',
    en: 'Decodes each chunk on its own.',
  },
  requirement: 'ET-G4',
  caughtBy: ['echo-tcp/cut/inside-characters'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket) {
      for (;;) {
        const piece = await socket.recv(1024)
        if (piece.length === 0 || !isUtf8(piece)) break
        await socket.sendAll(piece).catch(() => undefined)
      }
      await socket.close()
    }
  },
}
