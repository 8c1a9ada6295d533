import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'gives-up-after-nine-pieces',
  role: 'server',
  mistake: {
    es: 'Después de nueve trozos de 1024 bytes o menos da el contenido por recibido.',
    en: 'After nine pieces of 1,024 bytes or less it takes the content for received.',
  },
  requirement: 'UT-G3',
  caughtBy: [
    'upload-tcp/fuzz/model-equality',
    'upload-tcp/cut/content-byte-by-byte',
    'upload-tcp/cut/long-content-around-chunks',
    'upload-tcp/store/around-chunks',
    'upload-tcp/store/five-megabytes',
  ],
  alsoFails: [
    'upload-tcp/receipt/file-is-complete',
    'upload-tcp/vanish/no-half-file',
    'upload-tcp/vanish/old-file-intact',
  ],
  program: class extends PlainServer {
    override async receiveContent(socket: BlockingSocket, size: number, incoming: Incoming) {
      for (let missing = size, pieces = 0; missing > 0 && pieces < 9; pieces++) {
        const piece = await socket.recv(Math.min(missing, 1024))
        if (piece.length === 0) throw new Lost()
        this.write(incoming, piece)
        missing -= piece.length
      }
    }
  },
}
