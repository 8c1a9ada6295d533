import type { Session } from '../../../../reference/net/session.ts'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-a-later-reset',
  role: 'server',
  mistake: {
    es: 'Un cliente que corta después de recibir su archivo termina el programa.',
    en: 'A client that resets after it got its file ends the program.',
  },
  requirement: 'VP-G5',
  caughtBy: ['video-peer/vanish/others-go-on-after-a-reset'],
  alsoFails: [
    'video-peer/vanish/reset-in-the-middle',
    'video-peer/vanish/in-the-middle-of-a-download',
    'video-peer/fuzz/survival',
  ],
  program: class extends PlainServer {
    override async converse(socket: BlockingSocket, session: Session) {
      const request = await this.receive(socket)
      if (request.length > 0) await this.answer(socket, request).catch(() => undefined)
      await socket.recv(1024)
      if (session.history.some(({ kind }) => kind === 'reset-received')) process.exit(1)
      await socket.close()
    }
  },
}
