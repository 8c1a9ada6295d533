import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'ET-G10',
  caughtBy: ['echo-tcp/end/idle-after-end-of-stream', 'echo-tcp/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const bytes: Buffer[] = []
      for (;;) {
        const byte = await socket.recv(1)
        if (byte[0] === 0x0a) return Buffer.concat(bytes)
        if (byte.length > 0) bytes.push(byte)
      }
    }
  },
}
