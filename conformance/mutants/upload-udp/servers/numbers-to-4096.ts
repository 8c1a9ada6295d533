import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'numbers-to-4096',
  role: 'server',
  mistake: {
    es: 'Guarda el número de cada trozo en 12 bits.',
    en: 'Keeps the number of each piece in 12 bits.',
  },
  requirement: 'UU-S1',
  caughtBy: ['upload-udp/store/five-megabytes'],
  program: class extends PlainServer {
    override take(talk: Talk, seq: number, bytes: Buffer) {
      super.take(talk, seq % 4096, bytes)
    }
  },
}
