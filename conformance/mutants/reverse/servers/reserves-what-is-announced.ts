import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'reserves-what-is-announced',
  role: 'server',
  mistake: {
    es: 'Reserva la memoria que se anuncia.',
    en: 'Reserves the memory that is announced.',
  },
  requirement: 'RV-G7',
  caughtBy: ['reverse/malformed/huge-length'],
  program: class extends PlainServer {
    override get maxTextBytes() {
      return 4 * 1024 ** 3
    }

    override async readText(socket: BlockingSocket, size: number) {
      const text = Buffer.alloc(size, 1)
      ;(await super.readText(socket, size)).copy(text)
      return text
    }
  },
}
