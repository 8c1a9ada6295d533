import type { Session } from '../../../../reference/net/session.ts'
import { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-at-a-time',
  role: 'server',
  mistake: {
    es: 'Atiende una conexión hasta su fin, y solo entonces otra.',
    en: 'Serves one connection to its end, and only then another.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/several-at-once'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    #turn = Promise.resolve()

    override accepted(session: Session) {
      this.#turn = this.#turn.then(() => this.converse(new BlockingSocket(session), session))
    }
  },
}
