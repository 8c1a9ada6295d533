import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-trouble',
  role: 'server',
  mistake: {
    es: 'Termina con una línea vacía, con una muy larga y cuando un cliente se va en medio de una.',
    en: 'An empty line, a very long one, and a client that leaves within one end it.',
  },
  requirement: 'ET-G5',
  caughtBy: [
    'echo-tcp/survives/long',
    'echo-tcp/malformed/empty-message',
    'echo-tcp/vanish/fin-in-the-middle',
    'echo-tcp/vanish/reset-in-the-middle',
    'echo-tcp/vanish/others-go-on-after-a-reset',
  ],
  program: class extends PlainServer {
    override async answer(socket: BlockingSocket, line: Buffer) {
      if (line.length === 0 || line.length > 8192) process.exit(1)
      await super.answer(socket, line)
    }

    override async readLine(socket: BlockingSocket) {
      const line = await super.readLine(socket)
      if (!line) await socket.sendAll(Buffer.from('adiós\n')).catch(() => this.lost())
      return line
    }

    override lost() {
      process.exit(1)
    }
  },
}
