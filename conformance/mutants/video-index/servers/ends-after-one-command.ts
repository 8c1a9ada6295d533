import type { Mutant } from '../../mutant.ts'
import { type Client, Lost, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-after-one-command',
  role: 'server',
  mistake: {
    es: 'Responde el primer comando y cierra la conexión.',
    en: 'Answers the first command and closes the connection.',
  },
  requirement: 'VI-S1.1',
  caughtBy: ['video-index/register/answers-again'],
  diagnosis: 'ends-after-one-message',
  program: class extends PlainServer {
    override async send(client: Client, bytes: Buffer) {
      await super.send(client, bytes)
      throw new Lost()
    }
  },
}
