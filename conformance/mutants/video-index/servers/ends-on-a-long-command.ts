import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-long-command',
  role: 'server',
  mistake: {
    es: 'Un comando que llena la lectura termina el programa con una excepción.',
    en: 'A command that fills the reading ends the program with an exception.',
  },
  requirement: 'VI-G6',
  caughtBy: ['video-index/malformed/too-long'],
  alsoFails: ['video-index/fuzz/survival'],
  program: class extends PlainServer {
    override async receive(client: Client) {
      const bytes = await super.receive(client)
      if (bytes.length === 1024) throw new RangeError('demasiado largo')
      return bytes
    }

    override troubled(_: Client, problem: unknown) {
      if (problem instanceof RangeError) throw problem
    }
  },
}
