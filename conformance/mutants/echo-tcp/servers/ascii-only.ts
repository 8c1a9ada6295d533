import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ascii-only',
  role: 'server',
  mistake: {
    es: 'Termina con todo lo que no sea ASCII.',
    en: 'Anything but ASCII ends it.',
  },
  requirement: 'ET-S4',
  caughtBy: ['echo-tcp/survives/accents', 'echo-tcp/survives/bytes'],
  program: class extends PlainServer {
    override async answer(socket: BlockingSocket, line: Buffer) {
      if (line.some((byte) => byte >= 0x80)) process.exit(1)
      await super.answer(socket, line)
    }
  },
}
