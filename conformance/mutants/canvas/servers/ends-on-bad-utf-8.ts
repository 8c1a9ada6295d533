import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-bad-utf-8',
  role: 'server',
  mistake: {
    es: 'Un cuerpo que no es UTF-8 termina el programa con una excepción.',
    en: 'A body that is not UTF-8 ends the program with an exception.',
  },
  requirement: 'CV-G6',
  caughtBy: ['canvas/malformed/not-utf-8'],
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof TypeError) throw problem
    }
  },
}
