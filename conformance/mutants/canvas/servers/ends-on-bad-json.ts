import type { Mutant } from '../../mutant.ts'
import { type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-bad-json',
  role: 'server',
  mistake: {
    es: 'Un cuerpo que no es JSON termina el programa con una excepción.',
    en: 'A body that is no JSON ends the program with an exception.',
  },
  requirement: 'CV-G6',
  caughtBy: [
    'canvas/malformed/no-json',
    'canvas/malformed/length-too-short',
    'canvas/malformed/empty-message',
    'canvas/fuzz/survival',
  ],
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof SyntaxError) throw problem
    }
  },
}
