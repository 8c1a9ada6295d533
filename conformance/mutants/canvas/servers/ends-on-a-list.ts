import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

export const mutant: Mutant = {
  id: 'ends-on-a-list',
  role: 'server',
  mistake: {
    es: 'Una lista en vez de un diccionario termina el programa con una excepción.',
    en: 'A list instead of a dictionary ends the program with an exception.',
  },
  requirement: 'CV-G6',
  caughtBy: ['canvas/malformed/array-instead-of-object'],
  program: class extends PlainServer {
    override parse(body: Buffer) {
      if (body[0] === 0x5b) process.exit(1)
      return super.parse(body)
    }
  },
}
