import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-what-it-does-not-know',
  role: 'server',
  mistake: {
    es: 'Termina cuando recibe un NO o algo que no conoce.',
    en: 'Ends when it gets a NO or something that it does not know.',
  },
  requirement: 'UU-G6',
  caughtBy: [
    'upload-udp/keep/next-client',
    'upload-udp/datagram/empty',
    'upload-udp/datagram/not-utf-8',
    'upload-udp/datagram/largest',
  ],
  program: class extends PlainServer {
    override notUnderstood(): readonly string[] {
      process.exit(1)
    }

    override keepOld(): readonly string[] {
      return this.notUnderstood()
    }
  },
}
