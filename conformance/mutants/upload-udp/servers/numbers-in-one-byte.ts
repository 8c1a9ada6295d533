import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'numbers-in-one-byte',
  role: 'server',
  mistake: {
    es: 'Guarda el número de cada trozo en un solo byte.',
    en: 'Keeps the number of each piece in a single byte.',
  },
  requirement: 'UU-S1',
  caughtBy: ['upload-udp/store/five-megabytes'],
  program: class extends PlainServer {
    override take(talk: Talk, seq: number, bytes: Buffer) {
      super.take(talk, seq % 256, bytes)
    }
  },
}
