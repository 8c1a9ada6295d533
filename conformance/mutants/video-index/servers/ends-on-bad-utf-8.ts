import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-bad-utf-8',
  role: 'server',
  mistake: {
    es: 'Un comando que no es UTF-8 termina el programa con una excepción.',
    en: 'A command that is not UTF-8 ends the program with an exception.',
  },
  requirement: 'VI-G6',
  caughtBy: ['video-index/malformed/not-utf-8', 'video-index/fuzz/survival'],
  program: class extends PlainServer {
    override decode(bytes: Buffer) {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    }

    override troubled(_: Client, problem: unknown) {
      if (problem instanceof TypeError) throw problem
    }
  },
}
