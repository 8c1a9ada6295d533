import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'subtracts-chunk-size',
  role: 'server',
  mistake: {
    es: 'Descuenta los 128 bytes que pidió y no los que llegaron.',
    en: 'Takes off the 128 bytes that it asked for, not those that came.',
  },
  requirement: 'CV-G1',
  caughtBy: ['canvas/cut/body-at-any-byte', 'canvas/cut/long-body-around-chunks'],
  alsoFails: ['canvas/boundary/around-65536'],
  diagnosis: 'subtracts-chunk-size',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      const pieces: Buffer[] = []
      for (let missing = length; missing > 0; missing -= 128) pieces.push(await socket.recv(Math.min(missing, 128)))
      return Buffer.concat(pieces)
    }
  },
}
