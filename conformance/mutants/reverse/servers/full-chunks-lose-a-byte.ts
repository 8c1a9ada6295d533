import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'full-chunks-lose-a-byte',
  role: 'server',
  mistake: {
    es: 'Un texto que llena justo un trozo de 1024 bytes pierde el último.',
    en: 'A text that just fills a chunk of 1,024 bytes loses the last one.',
  },
  requirement: 'RV-G3',
  caughtBy: ['reverse/text/around-chunks'],
  alsoFails: ['reverse/text/long'],
  program: class extends PlainServer {
    override async readText(socket: BlockingSocket, size: number) {
      const text = await super.readText(socket, size)
      return size > 0 && size % 1024 === 0 ? text.subarray(0, -1) : text
    }
  },
}
