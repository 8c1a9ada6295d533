import type { Mutant } from '../../mutant.ts'
import { type Person, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'one-recv-per-message',
  role: 'server',
  mistake: {
    es: 'Cree que cada recv trae exactamente un mensaje.',
    en: 'Believes that each recv brings exactly one message.',
  },
  requirement: 'CT-G1',
  caughtBy: [
    'chat-tcp/cut/at-any-byte',
    'chat-tcp/joined/text-and-goodbye',
    'chat-tcp/boundary/around-chunks',
    'chat-tcp/boundary/long-texts',
  ],
  diagnosis: 'one-recv-per-message',
  program: class extends PlainServer {
    override async readLine({ socket }: Person) {
      const piece = await socket.recv(1024)
      if (piece.length === 0) return undefined
      return piece.at(-1) === 0x0a ? piece.subarray(0, -1) : piece
    }
  },
}
