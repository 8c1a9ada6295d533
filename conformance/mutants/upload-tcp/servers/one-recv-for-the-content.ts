import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-content',
  role: 'server',
  mistake: { es: 'Lee el contenido con un solo recv.', en: 'Reads the content with a single recv.' },
  requirement: 'UT-G1',
  caughtBy: ['upload-tcp/cut/content-at-any-byte'],
  alsoFails: ['upload-tcp/cut/frame-of-the-content'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receiveContent(socket: BlockingSocket, size: number, incoming: Incoming) {
      if (size > 0) this.write(incoming, await socket.recv(size))
    }
  },
}
