import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stops-at-a-short-read',
  role: 'server',
  mistake: {
    es: 'Deja de leer cuando un recv trae menos de lo que pidió.',
    en: 'Stops reading when a recv brings less than it asked for.',
  },
  requirement: 'ST-G1',
  caughtBy: ['storage/cut/body-at-any-byte', 'storage/cut/long-body-around-chunks'],
  alsoFails: ['storage/boundary/around-65536'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      let body = Buffer.alloc(0)
      while (body.length < length) {
        const asked = Math.min(4096, length - body.length)
        const piece = await socket.recv(asked)
        body = Buffer.concat([body, piece])
        if (piece.length < asked) break
      }
      return body
    }
  },
}
