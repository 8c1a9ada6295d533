import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-chunk',
  role: 'server',
  mistake: {
    es: 'Decodifica cada trozo por separado.',
    en: 'Decodes each chunk by itself.',
  },
  requirement: 'CV-G4',
  caughtBy: ['canvas/text/cut-inside-a-character', 'canvas/fuzz/cut-invariance'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    readonly #pieces: Buffer[] = []

    override async receiveBody(socket: BlockingSocket, length: number) {
      this.#pieces.splice(0)
      let text = ''
      for (let missing = length; missing > 0; ) {
        const piece = await socket.recv(Math.min(missing, 128))
        if (piece.length === 0) throw new Lost()
        text += this.decode(piece)
        missing -= piece.length
      }
      return Buffer.from(text)
    }
  },
}
