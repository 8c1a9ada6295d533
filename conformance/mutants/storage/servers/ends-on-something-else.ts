import type { Mutant } from '../../mutant.ts'
import { type Client, NoMensaje, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-something-else',
  role: 'server',
  mistake: {
    es: 'El pickle de otra cosa termina el programa con una excepción.',
    en: 'The pickle of something else ends the program with an exception.',
  },
  requirement: 'ST-G6',
  caughtBy: ['storage/malformed/list-instead-of-mensaje'],
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof NoMensaje) throw problem
    }
  },
}
