import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-malformed-message',
  role: 'server',
  mistake: {
    es: 'Un mensaje que no entiende termina el programa.',
    en: 'A message that it does not understand ends the program.',
  },
  requirement: 'CT-G6',
  caughtBy: ['chat-tcp/malformed/unknown-word', 'chat-tcp/malformed/not-utf-8', 'chat-tcp/malformed/empty-message'],
  program: class extends PlainServer {
    override async unknown() {
      process.exit(1)
    }

    override undecodable(): undefined {
      process.exit(1)
    }
  },
}
