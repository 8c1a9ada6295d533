import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-length',
  role: 'server',
  mistake: {
    es: 'Lee el largo con un solo recv.',
    en: 'Reads the length with one recv.',
  },
  requirement: 'CV-G12',
  caughtBy: ['canvas/cut/header-at-any-byte', 'canvas/fuzz/header-cut-invariance'],
  diagnosis: 'short-header-read',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      const field = await socket.recv(5)
      if (field.length === 0) throw new Lost()
      return field.readUIntLE(0, field.length)
    }
  },
}
