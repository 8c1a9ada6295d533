import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { type Incoming, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'FP-G10',
  caughtBy: [
    'four-parts/end/idle-after-end-of-stream',
    'four-parts/end/idle-after-end-in-a-message',
    'four-parts/end/idle-after-end-in-a-part',
  ],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const bytes: Buffer[] = []
      for (;;) {
        const byte = await socket.recv(1)
        if (byte[0] === 0x0a) return this.decode(Buffer.concat(bytes))
        if (byte.length > 0) bytes.push(byte)
      }
    }

    override async receivePart(socket: BlockingSocket, size: number, incoming: Incoming) {
      for (let missing = size; missing > 0; ) {
        const piece = await socket.recv(missing)
        this.write(incoming, piece)
        missing -= piece.length
      }
    }
  },
}
