import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Announcement, type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'acknowledges-the-beginning',
  role: 'server',
  mistake: { es: 'Confirma una parte cuando llega su comienzo.', en: 'Acknowledges a part when its beginning comes.' },
  requirement: 'FP-S3',
  caughtBy: ['four-parts/ack/not-before-the-last-byte'],
  diagnosis: 'acks-too-early',
  program: class extends PlainServer {
    override async receiveParts(socket: BlockingSocket, { size }: Announcement, incoming: Incoming) {
      for (const partSize of this.partSizes(size)) {
        if (partSize > 0) await socket.arrival()
        await this.acknowledge(socket)
        await this.receivePart(socket, partSize, incoming)
      }
      this.keep(incoming)
    }
  },
}
