import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'gives-up-after-three-pieces',
  role: 'server',
  mistake: {
    es: 'Junta a lo más tres trozos del cuerpo.',
    en: 'Joins at most three pieces of the body.',
  },
  requirement: 'ST-G1',
  caughtBy: ['storage/cut/body-byte-by-byte'],
  alsoFails: ['storage/boundary/around-65536'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async receiveBody(socket: BlockingSocket, length: number) {
      let body = Buffer.alloc(0)
      for (let i = 0; i < 3 && body.length < length; i++)
        body = Buffer.concat([body, await socket.recv(length - body.length)])
      return body
    }
  },
}
