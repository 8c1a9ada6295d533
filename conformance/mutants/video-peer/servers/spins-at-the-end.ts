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
  requirement: 'VP-G10',
  caughtBy: ['video-peer/end/idle-after-end-of-stream', 'video-peer/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket) {
      for (;;) {
        const request = await this.receive(socket)
        if (request.length > 0) await this.answer(socket, request).catch(() => undefined)
      }
    }
  },
}
