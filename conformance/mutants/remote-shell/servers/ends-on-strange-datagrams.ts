import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-strange-datagrams',
  role: 'server',
  mistake: {
    es: 'Termina con un datagrama que no es UTF-8 o que es muy largo.',
    en: 'Ends on a datagram that is not UTF-8 or very long.',
  },
  requirement: 'RS-G6',
  caughtBy: ['remote-shell/datagram/not-utf-8', 'remote-shell/datagram/largest'],
  program: class extends PlainServer {
    override answer(bytes: Buffer) {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      if (bytes.length > 8192) throw new Error('muy largo')
      return super.answer(bytes)
    }
  },
}
