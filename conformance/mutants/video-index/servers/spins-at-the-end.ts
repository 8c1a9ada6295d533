import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'spins-at-the-end',
  role: 'server',
  mistake: {
    es: 'No revisa si la conexión terminó y gira en vacío.',
    en: 'Does not ask whether the connection has ended, and spins.',
  },
  requirement: 'VI-G10',
  caughtBy: ['video-index/end/idle-after-end-of-stream', 'video-index/end/idle-after-end-in-a-message'],
  diagnosis: 'spins-on-eof',
  program: class extends PlainServer {
    override async receive(client: Client) {
      let bytes = await super.receive(client)
      while (bytes.length === 0) bytes = await super.receive(client)
      return bytes
    }
  },
}
