import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-a-line',
  role: 'server',
  mistake: {
    es: 'Toma lo que da un recv por una línea entera.',
    en: 'Takes what one recv gives for a whole line.',
  },
  requirement: 'FT-G1',
  caughtBy: ['simple-ftp/cut/line-at-any-byte'],
  diagnosis: 'short-line-read',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const bytes = [await this.receive(socket, 1)]
      while (bytes.at(-1)?.[0] !== 0x0a && socket.hasArrived) bytes.push(await this.receive(socket, 1))
      return this.decode(Buffer.concat(bytes)).trimEnd()
    }
  },
}
