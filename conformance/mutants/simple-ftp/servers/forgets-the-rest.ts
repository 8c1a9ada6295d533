import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-the-rest',
  role: 'server',
  mistake: {
    es: 'Tira lo que llegó en el mismo segmento después de la línea.',
    en: 'Throws away what came in the same segment after the line.',
  },
  requirement: 'FT-G2',
  caughtBy: ['simple-ftp/joined/two-requests'],
  diagnosis: 'drops-after-first-frame',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const line = await super.readLine(socket)
      socket.forgetArrived()
      return line
    }
  },
}
