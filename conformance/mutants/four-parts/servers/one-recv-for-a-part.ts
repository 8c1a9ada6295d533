import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-a-part',
  role: 'server',
  mistake: { es: 'Lee cada parte con un solo recv.', en: 'Reads each part with a single recv.' },
  requirement: 'FP-G1',
  caughtBy: [
    'four-parts/cut/part-at-any-byte',
    'four-parts/cut/last-part-at-any-byte',
    'four-parts/cut/long-part-around-chunks',
    'four-parts/fuzz/cut-invariance',
  ],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receivePart(socket: BlockingSocket, size: number, incoming: Incoming) {
      if (size === 0) return
      const piece = await socket.recv(size)
      if (piece.length === 0) throw new Lost()
      this.write(incoming, piece)
    }
  },
}
