import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer, Refused } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'decodes-each-piece',
  role: 'server',
  mistake: {
    es: 'Decodifica cada trozo por su lado.',
    en: 'Decodes each piece by itself.',
  },
  requirement: 'FT-G4',
  caughtBy: ['simple-ftp/cut/inside-a-character'],
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      let line = ''
      while (!line.endsWith('\n')) {
        const bytes = [await this.receive(socket, 1)]
        while (bytes.at(-1)?.[0] !== 0x0a && socket.hasArrived) bytes.push(await this.receive(socket, 1))
        line += Buffer.concat(bytes).toString('utf8')
      }
      if (line.includes('\ufffd')) throw new Refused()
      return line.slice(0, -1)
    }
  },
}
