import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'loses-half-characters',
  role: 'server',
  mistake: {
    es: 'Pierde la letra que queda cortada al final de un trozo.',
    en: 'Loses the letter that is cut at the end of a piece.',
  },
  requirement: 'ST-G4',
  caughtBy: ['storage/text/cut-inside-a-character'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      const pieces: Buffer[] = []
      for (let missing = length; missing > 0; ) {
        const piece = await socket.recv(Math.min(missing, 128))
        if (piece.length === 0) throw new Lost(true)
        missing -= piece.length
        const isHalf = missing > 0 && (piece.at(-1) ?? 0) >= 0xc2
        pieces.push(isHalf ? piece.subarray(0, -1) : piece)
      }
      return Buffer.concat(pieces)
    }
  },
}
