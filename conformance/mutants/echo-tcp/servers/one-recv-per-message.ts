import type { BlockingSocket } from '../../blocking-socket.ts'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-message',
  role: 'server',
  mistake: {
    es: 'Toma cada recv por un mensaje.',
    en: 'Takes each recv for a message.',
  },
  requirement: 'ET-G1',
  caughtBy: [
    'echo-tcp/fuzz/any-text',
    'echo-tcp/cut/any-byte',
    'echo-tcp/join/two-in-one-segment',
    'echo-tcp/boundary/around-chunks',
  ],
  alsoFails: ['echo-tcp/survives/long'],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async readLine(socket: BlockingSocket) {
      const piece = await socket.recv(1024)
      if (piece.length === 0) return undefined
      const end = piece.indexOf('\n')
      return end < 0 ? piece : piece.subarray(0, end)
    }
  },
}
