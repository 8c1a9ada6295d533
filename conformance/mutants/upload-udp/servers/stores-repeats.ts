import type { Mutant } from '../../mutant.ts'
import { PlainServer, type Talk } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'stores-repeats',
  role: 'server',
  mistake: {
    es: 'Guarda cada trozo que llega sin mirar su número.',
    en: 'Stores every piece that comes without looking at its number.',
  },
  requirement: 'UU-S9.1',
  caughtBy: [
    'upload-udp/network/repeated',
    'upload-udp/network/lost',
    'upload-udp/network/reordered',
    'upload-udp/fuzz/any-order',
  ],
  program: class extends PlainServer {
    override take(talk: Talk, _seq: number, bytes: Buffer) {
      super.take(talk, talk.pieces.size, bytes)
    }
  },
}
