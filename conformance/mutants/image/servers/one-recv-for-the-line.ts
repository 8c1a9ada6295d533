import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-line',
  role: 'server',
  mistake: {
    es: 'Lee el nombre con un solo recv.',
    en: 'Reads the name with one recv.',
  },
  requirement: 'IM-G1',
  caughtBy: ['image/cut/line-at-any-byte'],
  diagnosis: 'short-line-read',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const came = await socket.recv(1024)
      return came.length === 0 ? undefined : Buffer.from(came.toString('latin1').trim(), 'latin1')
    }
  },
}
