import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'forgets-what-follows-the-line',
  role: 'server',
  mistake: {
    es: 'Tira lo que llega junto con la línea.',
    en: 'Throws away what comes together with the line.',
  },
  requirement: 'RV-G2',
  caughtBy: ['reverse/join/line-and-text'],
  diagnosis: 'drops-after-first-frame',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const line = await super.readLine(socket)
      socket.forgetArrived()
      return line
    }
  },
}
