import type { Mutant } from '../../mutant.ts'
import { BadPickle, type Client, PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-bad-pickle',
  role: 'server',
  mistake: {
    es: 'Un cuerpo que no es un pickle termina el programa con una excepción.',
    en: 'A body that is no pickle ends the program with an exception.',
  },
  requirement: 'ST-G6',
  caughtBy: [
    'storage/malformed/no-pickle',
    'storage/malformed/cut-pickle',
    'storage/malformed/json-text',
    'storage/malformed/bytes-after-the-pickle',
    'storage/malformed/length-too-short',
    'storage/fuzz/survival',
  ],
  alsoFails: ['storage/malformed/empty-message', 'storage/hostile/os-system', 'storage/hostile/builtins-eval'],
  program: class extends PlainServer {
    override troubled(_: Client, problem: unknown) {
      if (problem instanceof BadPickle) throw problem
    }
  },
}
