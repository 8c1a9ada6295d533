import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-reader-at-a-time',
  role: 'server',
  mistake: {
    es: 'Espera el resto de una solicitud sin escuchar a nadie más.',
    en: 'Waits for the rest of a request and hears nobody else.',
  },
  requirement: 'VP-G9',
  caughtBy: ['video-peer/slow/one-byte-and-wait'],
  alsoFails: ['video-peer/fuzz/survival'],
  diagnosis: 'waits-for-one-client',
  program: class extends PlainServer {
    #reading: Promise<unknown> = Promise.resolve()

    override async receive(socket: BlockingSocket) {
      await socket.arrival()
      const turn = this.#reading.then(() => wholeRequest(socket))
      this.#reading = turn
      return turn
    }
  },
}

async function wholeRequest(socket: BlockingSocket): Promise<Buffer> {
  const first = await socket.recv(1024)
  return first.length === 1 ? Buffer.concat([first, await socket.recv(1024)]) : first
}
