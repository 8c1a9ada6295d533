import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'gives-up-after-ten-pieces',
  role: 'server',
  mistake: {
    es: 'Da una parte por terminada después de diez trozos.',
    en: 'Takes a part for finished after ten pieces.',
  },
  requirement: 'FP-G1',
  caughtBy: ['four-parts/cut/part-byte-by-byte'],
  alsoFails: ['four-parts/store/megabyte'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receivePart(socket: BlockingSocket, size: number, incoming: Incoming) {
      let missing = size
      for (let pieces = 0; missing > 0 && pieces < 10; pieces++) {
        const piece = await socket.recv(missing)
        if (piece.length === 0) throw new Lost()
        this.write(incoming, piece)
        missing -= piece.length
      }
    }
  },
}
