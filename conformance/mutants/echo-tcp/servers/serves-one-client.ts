import type { Session } from '../../../../reference/net/session.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'serves-one-client',
  role: 'server',
  mistake: {
    es: 'Solo atiende a su primer cliente.',
    en: 'Serves its first client only.',
  },
  requirement: 'ET-S3',
  caughtBy: ['echo-tcp/clients/next-is-served'],
  diagnosis: 'single-client',
  program: class extends PlainServer {
    #hasServed = false

    override accepted(session: Session) {
      if (!this.#hasServed) super.accepted(session)
      this.#hasServed = true
    }
  },
}
