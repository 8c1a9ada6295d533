import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-a-line',
  role: 'server',
  mistake: { es: 'Lee cada línea con un solo recv.', en: 'Reads each line with a single recv.' },
  requirement: 'UT-G1',
  caughtBy: ['upload-tcp/cut/texts-at-any-byte'],
  diagnosis: 'short-line-read',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const piece = await socket.recv(4096)
      if (piece.length === 0) throw new Lost()
      return this.decode(piece).trimEnd()
    }
  },
}
