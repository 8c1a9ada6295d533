import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'first-megabyte-only',
  role: 'server',
  mistake: {
    es: 'De una imagen grande envía solo el primer megabyte.',
    en: 'Of a large image it sends the first megabyte only.',
  },
  requirement: 'IM-S1',
  caughtBy: ['image/send/large-image'],
  program: class extends PlainServer {
    override read(name: string) {
      return super.read(name).subarray(0, 1024 * 1024)
    }
  },
}
