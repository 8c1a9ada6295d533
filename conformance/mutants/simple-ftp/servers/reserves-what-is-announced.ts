import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reserves-what-is-announced',
  role: 'server',
  mistake: {
    es: 'Reserva memoria por todo lo que se anuncia.',
    en: 'Reserves memory for all that is announced.',
  },
  requirement: 'FT-G7',
  caughtBy: ['simple-ftp/malformed/huge-length'],
  program: class extends PlainServer {
    override async receiveContent(socket: BlockingSocket, size: number) {
      const all = Buffer.alloc(Math.min(size, 300_000_000), 1)
      const pieces = await super.receiveContent(socket, size)
      all.fill(0)
      return pieces
    }
  },
}
