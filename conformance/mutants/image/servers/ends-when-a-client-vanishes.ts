import type { Session } from '../../../../reference/net/session.ts'
import { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-when-a-client-vanishes',
  role: 'server',
  mistake: {
    es: 'Si un cliente se va a medias, termina el servidor.',
    en: 'When a client leaves half way, the server ends.',
  },
  requirement: 'IM-G5',
  caughtBy: [
    'image/vanish/fin-in-the-middle',
    'image/vanish/reset-in-the-middle',
    'image/vanish/others-go-on-after-a-reset',
  ],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override accepted(session: Session) {
      const socket = new BlockingSocket(session)
      const left = (problem?: unknown) => {
        if (problem instanceof Lost || session.ending?.kind === 'reset') process.exit(1)
        return this.troubled(socket, problem).then(() => socket.close())
      }
      void this.answerAll(socket).then(() => left(), left)
    }
  },
}
