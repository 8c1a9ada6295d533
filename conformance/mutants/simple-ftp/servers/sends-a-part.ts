import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'sends-a-part',
  role: 'server',
  mistake: {
    es: 'Anuncia todo el tamaño y envía solo los primeros 65.536 bytes.',
    en: 'Announces the whole size and sends the first 65,536 bytes alone.',
  },
  requirement: 'FT-S1',
  caughtBy: ['simple-ftp/download/five-megabytes', 'simple-ftp/download/around-chunks'],
  program: class extends PlainServer {
    override async sendContent(socket: BlockingSocket, content: Buffer) {
      await socket.sendAll(Buffer.concat([Buffer.from(`OK ${content.length}\n`), content.subarray(0, 65_536)]))
    }
  },
}
