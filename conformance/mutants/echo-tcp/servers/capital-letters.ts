import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'capital-letters',
  role: 'server',
  mistake: {
    es: 'Contesta en mayúsculas.',
    en: 'Answers in capital letters.',
  },
  requirement: 'ET-S2',
  caughtBy: ['echo-tcp/message/comes-back'],
  claims: ['echo'],
  program: class extends PlainServer {
    override async answer(socket: BlockingSocket, line: Buffer) {
      await super.answer(socket, Buffer.from(line.toString().toUpperCase()))
    }
  },
}
