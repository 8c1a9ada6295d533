import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'ST-G10',
  caughtBy: ['storage/end/idle-after-end-of-stream', 'storage/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async receiveLength(socket: BlockingSocket) {
      return (await this.receiveBody(socket, 4)).readUInt32BE()
    }

    override async receiveBody(socket: BlockingSocket, length: number) {
      let body = Buffer.alloc(0)
      while (body.length < length) body = Buffer.concat([body, await socket.recv(length - body.length)])
      return body
    }
  },
}
