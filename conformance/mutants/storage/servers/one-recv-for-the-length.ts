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
  requirement: 'ST-G12',
  caughtBy: ['storage/cut/header-at-any-byte', 'storage/fuzz/header-cut-invariance'],
  diagnosis: 'short-header-read',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      const field = await socket.recv(4)
      if (field.length === 0) throw new Lost(false)
      return field.readUIntBE(0, field.length)
    }
  },
}
