import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'two-messages-per-piece',
  role: 'server',
  mistake: {
    es: 'Usa a lo más dos mensajes de lo recibido y descarta el resto.',
    en: 'Uses at most two messages of what came and throws the rest away.',
  },
  requirement: 'ST-G2',
  caughtBy: ['storage/join/five-in-one-segment'],
  diagnosis: 'drops-after-first-frame',
  program: class extends PlainServer {
    #taken = 0

    override async receiveBody(socket: BlockingSocket, length: number) {
      const body = await super.receiveBody(socket, length)
      this.#taken = socket.hasArrived ? this.#taken + 1 : 0
      if (this.#taken === 2) {
        socket.forgetArrived()
        this.#taken = 0
      }
      return body
    }
  },
}
