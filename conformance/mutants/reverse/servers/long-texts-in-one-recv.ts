import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'long-texts-in-one-recv',
  role: 'server',
  mistake: {
    es: 'Un texto de más de 100 bytes lo lee con un solo recv.',
    en: 'Reads a text of more than 100 bytes with one recv.',
  },
  requirement: 'RV-G1',
  caughtBy: ['reverse/fuzz/cut-invariance'],
  alsoFails: ['reverse/text/around-chunks', 'reverse/text/long', 'reverse/fuzz/any-text'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async readText(socket: BlockingSocket, size: number) {
      if (size <= 100) return super.readText(socket, size)
      await socket.arrival()
      return socket.recv(size)
    }
  },
}
