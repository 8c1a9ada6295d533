import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-text',
  role: 'server',
  mistake: {
    es: 'Cree que un recv trae todo el texto.',
    en: 'Takes one recv for the whole text.',
  },
  requirement: 'RV-G1',
  caughtBy: ['reverse/cut/text-at-any-byte'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async readText(socket: BlockingSocket, size: number) {
      if (size === 0) return Buffer.alloc(0)
      await socket.arrival()
      return socket.recv(size)
    }
  },
}
