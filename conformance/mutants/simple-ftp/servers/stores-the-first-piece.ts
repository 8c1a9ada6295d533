import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-the-first-piece',
  role: 'server',
  mistake: {
    es: 'Guarda solo lo que trae el primer recv de una subida.',
    en: 'Stores only what the first recv of an upload brings.',
  },
  requirement: 'FT-S4',
  caughtBy: ['simple-ftp/upload/sizes', 'simple-ftp/cut/uploaded-content', 'simple-ftp/fuzz/cut-invariance'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receiveContent(socket: BlockingSocket, size: number) {
      return size === 0 ? [] : [await this.receive(socket, size)]
    }
  },
}
