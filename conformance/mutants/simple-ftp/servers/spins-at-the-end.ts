import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'FT-G10',
  caughtBy: ['simple-ftp/end/idle-after-end-of-stream', 'simple-ftp/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async receive(socket: BlockingSocket, bytes: number) {
      for (;;) {
        const piece = await socket.recv(bytes)
        if (piece.length > 0) return piece
      }
    }
  },
}
