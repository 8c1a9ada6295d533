import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-piece',
  role: 'server',
  mistake: { es: 'Decodifica por separado los trozos de una línea.', en: 'Decodes the pieces of a line one by one.' },
  requirement: 'FP-G4',
  caughtBy: ['four-parts/line/inside-a-character'],
  diagnosis: 'decodes-each-chunk',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      let line = ''
      for (;;) {
        const piece = await socket.recv(4096)
        if (piece.length === 0 && line === '') return undefined
        if (piece.length === 0) throw new Lost()
        line += this.decode(piece)
        if (line.endsWith('\n')) return line.slice(0, -1)
      }
    }
  },
}
