import { isUtf8 } from 'node:buffer'
import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-strange-name',
  role: 'server',
  mistake: {
    es: 'Un nombre que no entiende termina el servidor.',
    en: 'A name that it does not understand ends the server.',
  },
  requirement: 'IM-G6',
  caughtBy: [
    'image/malformed/not-utf-8',
    'image/malformed/nul-in-the-name',
    'image/malformed/very-long-name',
    'image/malformed/empty-message',
  ],
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const line = await super.readLine(socket).catch((problem: unknown) => {
        if (problem instanceof Refused) process.exit(1)
        throw problem
      })
      const isStrange = line && (line.length === 0 || line.includes(0) || !isUtf8(line))
      if (isStrange) process.exit(1)
      return line
    }
  },
}
