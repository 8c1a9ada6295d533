import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-body',
  role: 'server',
  mistake: {
    es: 'Lee el cuerpo con un solo recv.',
    en: 'Reads the body with one recv.',
  },
  requirement: 'ST-G1',
  caughtBy: ['storage/cut/body-at-any-byte', 'storage/cut/long-body-around-chunks', 'storage/fuzz/cut-invariance'],
  alsoFails: ['storage/boundary/around-65536'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override receiveBody(socket: BlockingSocket, length: number) {
      return socket.recv(length)
    }
  },
}
