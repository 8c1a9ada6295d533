import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ignores-an-empty-text',
  role: 'server',
  mistake: {
    es: 'A un archivo vacío no contesta.',
    en: 'Does not answer an empty file.',
  },
  requirement: 'RV-S5',
  caughtBy: ['reverse/text/empty'],
  program: class extends PlainServer {
    override async answer(socket: BlockingSocket, text: Buffer) {
      if (text.length > 0) await super.answer(socket, text)
    }
  },
}
