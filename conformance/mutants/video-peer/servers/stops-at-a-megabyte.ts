import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stops-at-a-megabyte',
  role: 'server',
  mistake: {
    es: 'Envía a lo más un megabyte, aunque anuncia más.',
    en: 'Sends at most one megabyte although it announces more.',
  },
  requirement: 'VP-P1',
  caughtBy: ['video-peer/content/two-megabytes'],
  program: class extends PlainServer {
    override send(socket: BlockingSocket, bytes: Buffer) {
      return super.send(socket, bytes.subarray(0, 1024 * 1024))
    }
  },
}
