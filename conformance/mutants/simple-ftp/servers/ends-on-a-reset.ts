import type { Session } from '../../../../reference/net/session.ts'
import { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-reset',
  role: 'server',
  mistake: {
    es: 'Una conexión que se corta termina con el programa.',
    en: 'A connection that is reset ends the program.',
  },
  requirement: 'FT-G5',
  caughtBy: ['simple-ftp/vanish/others-go-on-after-a-reset', 'simple-ftp/vanish/reset-in-the-middle'],
  diagnosis: 'crashes-on-disconnect',
  program: class extends PlainServer {
    override accepted(session: Session) {
      const socket = new BlockingSocket(session)
      void this.converse(socket).then(() => {
        if (session.ending?.kind === 'reset') process.exit(1)
      })
    }
  },
}
