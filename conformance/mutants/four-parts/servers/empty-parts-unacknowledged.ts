import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Announcement, type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'empty-parts-unacknowledged',
  role: 'server',
  mistake: { es: 'No confirma las partes vacías.', en: 'Does not acknowledge empty parts.' },
  requirement: 'FP-S1',
  caughtBy: ['four-parts/store/empty-parts'],
  program: class extends PlainServer {
    override async receiveParts(socket: BlockingSocket, { size }: Announcement, incoming: Incoming) {
      for (const [i, partSize] of this.partSizes(size).entries()) {
        await this.receivePart(socket, partSize, incoming)
        if (i === 3) this.keep(incoming)
        if (partSize > 0) await this.acknowledge(socket)
      }
    }
  },
}
