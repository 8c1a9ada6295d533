import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-piece',
  role: 'server',
  mistake: {
    es: 'Decodifica cada trozo por su cuenta.',
    en: 'Decodes each piece by itself.',
  },
  requirement: 'RV-G4',
  caughtBy: ['reverse/cut/inside-a-character'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    override async readText(socket: BlockingSocket, size: number) {
      const pieces: Buffer[] = []
      for (let missing = size; missing > 0; ) {
        const piece = await socket.recv(missing)
        if (piece.length === 0) throw new Lost()
        pieces.push(missing === size && piece.length === size ? piece : Buffer.from(piece.toString('utf8')))
        missing -= piece.length
      }
      return Buffer.concat(pieces)
    }
  },
}
