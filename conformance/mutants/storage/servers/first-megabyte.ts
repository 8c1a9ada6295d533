import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'first-megabyte',
  role: 'server',
  mistake: {
    es: 'Envía solo el primer megabyte.',
    en: 'Sends only the first megabyte.',
  },
  requirement: 'ST-S2',
  caughtBy: ['storage/download/five-megabytes'],
  program: class extends PlainServer {
    override shown(content: Buffer) {
      return content.subarray(0, 1_048_576)
    }
  },
}
